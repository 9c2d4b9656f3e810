/// Syntax of other template languages (Jinja, Twig, Nunjucks, Liquid, Go and Hugo, Handlebars), and
/// the equivalent in Polder's. It is code, so it is the same in every language of messages.
public enum ForeignTemplate {
  /// By the name of the tag.
  public static let tags: [String: String] = [
    "assign": "{% set name = value %}", "capture": "{% set name = value %}",
    "let": "{% set name = value %}", "var": "{% set name = value %}",
    "with": "{% set name = value %}", "unless": "{% if not … %}", "endunless": "{% endif %}",
    "case": "{% if … %}",
    "switch": "{% if … %}", "when": "{% elif … %}", "ifequal": "{% if a == b %}",
    "ifchanged": "{% if … %}", "endcase": "{% endif %}", "endswitch": "{% endif %}",
    "foreach": "{% for item in list %}", "each": "{% for item in list %}",
    "range": "{% for item in list %}", "tablerow": "{% for item in list %}",
    "endforeach": "{% endfor %}", "endeach": "{% endfor %}", "render": "{% include \"…\" %}",
    "partial": "{% include \"…\" %}", "embed": "{% component \"…\" %}",
    "macro": "{% component \"…\" %}", "call": "{% component \"…\" %}",
    "import": "{% include \"…\" %}", "from": "{% include \"…\" %}",
    "layout": "{% extends \"…\" %}", "section": "{% block … %}", "yield": "{% block … %}",
    "define": "{% block … %}", "endsection": "{% endblock %}", "comment": "{# … #}",
    "endcomment": "{# … #}", "verbatim": "{% raw %}", "endverbatim": "{% endraw %}",
    "trans": "{{ t(\"…\") }}", "translate": "{{ t(\"…\") }}",
    "blocktrans": "{{ t(\"…\") }}", "static": "{{ asset(\"…\") }}",
    "asset": "{{ asset(\"…\") }}", "url": "{{ link(\"….md\") }}",
    "link": "{{ link(\"….md\") }}", "post_url": "{{ link(\"….md\") }}",
    "print": "{{ … }}", "echo": "{{ … }}", "highlight": "{% raw %}",
    "cycle": "{% if loop.first %}", "break": "{% for item in list | limit(…) %}",
  ]

  /// By the name of the function.
  public static let functions: [String: String] = [
    "include": "{% include \"…\" %}", "partial": "{% include \"…\" %}",
    "render": "{% include \"…\" %}", "template": "{% include \"…\" %}",
    "static": "asset(\"…\")", "asset_url": "asset(\"…\")", "asset_path": "asset(\"…\")",
    "resource": "asset(\"…\")", "url_for": "link(\"….md\")", "url": "link(\"….md\")",
    "path": "link(\"….md\")", "ref": "link(\"….md\")", "relref": "link(\"….md\")",
    "get_url": "link(\"….md\")", "trans": "t(\"…\")", "translate": "t(\"…\")",
    "i18n": "t(\"…\")", "gettext": "t(\"…\")", "_": "t(\"…\")", "T": "t(\"…\")",
    "__": "t(\"…\")", "block": "{% block … %}", "parent": "super()", "len": "list | count",
    "length": "list | count", "isset": "filled(…)", "defined": "filled(…)",
    "empty": "not filled(…)",
  ]

  /// By the name of the variable.
  public static let variables: [String: String] = [
    "content": "page.content", "body": "page.content", "collections": "site.…",
    "pages": "site.pages", "forloop": "loop", "this": "page", "self": "super()",
    "end": "{% endif %}", "null": "{% if … %}", "nil": "{% if … %}", "none": "{% if … %}",
    "None": "{% if … %}", "undefined": "{% if … %}", "lang": "page.language",
    "locale": "page.language",
  ]

  /// The equivalents of `{{ NAME … }}`, an action of Go's templates or an expression of
  /// Handlebars'.
  public static let actions: [String: String] = [
    "if": "{% if … %}", "else": "{% else %}", "end": "{% endif %}", "endif": "{% endif %}",
    "endfor": "{% endfor %}", "elif": "{% elif … %}", "elseif": "{% elif … %}",
    "range": "{% for item in list %}", "for": "{% for item in list %}",
    "each": "{% for item in list %}", "with": "{% set name = value %}",
    "set": "{% set name = value %}", "define": "{% block … %}", "block": "{% block … %}",
    "endblock": "{% endblock %}", "unless": "{% if not … %}",
    "template": "{% include \"…\" %}", "partial": "{% include \"…\" %}",
    "include": "{% include \"…\" %}", "extends": "{% extends \"…\" %}",
    "i18n": "{{ t(\"…\") }}", "T": "{{ t(\"…\") }}", "ref": "{{ link(\"….md\") }}",
    "relref": "{{ link(\"….md\") }}",
  ]
}
