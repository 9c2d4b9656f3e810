/// What is allowed in a drawing: elements and attributes of SVG 1.1 and 2 that draw, animate or
/// describe.
enum SVGVocabulary {
  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The elements, without those that contain other documents or run scripts.
  static let elements = words(
    """
    a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle
    clipPath color-profile cursor defs desc discard ellipse feBlend feColorMatrix feComponentTransfer
    feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
    feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter flowDiv flowLine flowPara
    flowRegion flowRegionExclude flowRoot flowSpan font font-face font-face-format font-face-name
    font-face-src font-face-uri g glyph glyphRef hatch hatchpath hkern image line linearGradient marker
    mask mesh meshGradient meshPatch meshRow meshgradient meshpatch meshrow metadata missing-glyph mpath
    path pattern polygon polyline radialGradient rect set solidColor solidcolor stop style svg switch
    symbol text textPath title tref tspan use view vkern
    """)

  /// Attributes with texts for people, numbers and names, which are never read as CSS.
  private static let texts = words(
    """
    class content d id lang name media points role systemLanguage tabindex title unicode glyph-name
    format string
    """)

  /// Attributes with numbers, names, or values of CSS.
  private static let attributes = words(
    """
    accent-height accumulate additive alignment-baseline allowReorder alphabetic amplitude arabic-form
    ascent attributeName attributeType autoReverse azimuth backdrop-filter background background-color
    background-image baseFrequency baseline-shift baseProfile bbox begin bias by calcMode cap-height clip
    clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-profile
    color-rendering contentScriptType contentStyleType crossorigin cursor cx cy decelerate decoding
    descent diffuseConstant direction display divisor dominant-baseline download dur dx dy edgeMode
    elevation enable-background end exponent externalResourcesRequired fetchpriority fill fill-opacity
    fill-rule filter filterRes filterUnits flood-color flood-opacity focusable font font-family
    font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust font-stretch
    font-style font-synthesis font-variant font-variant-caps font-variant-east-asian
    font-variant-ligatures font-variant-numeric font-variation-settings font-weight fr from fx fy g1 g2
    glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits
    hanging height horiz-adv-x horiz-origin-x horiz-origin-y href hreflang ideographic image-rendering in
    in2 inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints
    keySplines keyTimes lengthAdjust letter-spacing lighting-color limitingConeAngle line-height loading
    local marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask
    mask-border mask-clip mask-composite mask-image mask-mode mask-origin mask-position mask-repeat
    mask-size mask-type maskContentUnits maskUnits mathematical max method min mix-blend-mode mode
    numOctaves object-fit object-position offset opacity operator order orient orientation origin
    outline overflow overline-position overline-thickness paint-order panose-1 path pathLength
    patternContentUnits patternTransform patternUnits pitch pointer-events pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits r radius referrerpolicy refX refY rel
    rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures requiredFonts
    requiredFormats restart result rotate rx ry scale seed shape-image-threshold shape-inside
    shape-margin shape-padding shape-rendering shape-subtract side slope solid-color solid-opacity
    spacing specularConstant specularExponent speed spreadMethod startOffset stdDeviation stemh stemv
    stitchTiles stop-color stop-opacity strikethrough-position strikethrough-thickness stroke
    stroke-alignment stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width style surfaceScale tableValues target targetX targetY text-align
    text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
    text-decoration-thickness text-indent text-orientation text-overflow text-rendering text-transform
    text-underline-offset textLength timelineBegin to transform transform-box transform-origin
    transformer type u1 u2 underline-position underline-thickness unicode-bidi unicode-range units-per-em
    v-alphabetic v-hanging v-ideographic v-mathematical values vector-effect version vert-adv-y
    vert-origin-x vert-origin-y viewBox viewTarget visibility white-space white-space-collapse width
    widths will-change word-spacing word-wrap writing-mode x x-height x1 x2 xChannelSelector y y1 y2
    yChannelSelector z zoomAndPan
    """
  ).union(texts)

  /// Attributes that drawing programs add to the outermost element. draw.io stores its own copy of
  /// the drawing and the host where it was made.
  static let notes: Set<String> = ["content", "host"]

  /// Attributes with the values of an animation.
  static let animated: Set<String> = ["from", "to", "by", "values"]

  /// Whether an attribute without a namespace is allowed in a drawing.
  static func isAttribute(_ name: String) -> Bool {
    attributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
  }

  /// Whether an attribute is a text for people, or a name.
  static func isText(_ name: String) -> Bool {
    texts.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
  }

  /// Whether animations must not change an attribute: it has the target of a reference, or runs a
  /// script.
  static func isFixed(_ name: String) -> Bool {
    let bare = name.filter { !$0.isWhitespace }.lowercased()
    let local = bare.lastIndex(of: ":").map { bare[bare.index(after: $0)...] } ?? bare[...]
    return local == "href" || local == "base" || local == "style" || local.hasPrefix("on")
      || bare.hasPrefix("xmlns")
  }

  /// Whether a text begins with a scheme that runs code or contains another document, despite any
  /// invisible characters in it.
  static func hasScheme(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter {
      $0.value > 0x20 && !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
        && $0.properties.generalCategory != .control
    }
    let start = String(String.UnicodeScalarView(letters.prefix(11))).lowercased()
    return ["javascript:", "vbscript:", "data:"].contains { start.hasPrefix($0) }
  }

  /// Returns the data of a photo in a `data:` address, in Base64; nil if it is not a photo.
  static func photo(_ address: Substring) -> Substring? {
    guard address.utf8.prefix(5).elementsEqual("data:".utf8) || address.hasPrefix("DATA:"),
      let comma = address.firstIndex(of: ",")
    else { return nil }
    let type = address[..<comma].dropFirst(5).lowercased().filter { !$0.isWhitespace }
    let parts = type.split(separator: ";", omittingEmptySubsequences: false)
    let known = ["png", "x-png", "jpeg", "jpg", "pjpeg", "gif", "webp", "avif"]
    guard let first = parts.first, first.hasPrefix("image/"),
      known.contains(String(first.dropFirst(6))),
      parts.last == "base64"
    else { return nil }
    return address[address.index(after: comma)...]
  }

  /// Encodings in which ASCII characters have the same bytes as in UTF-8.
  static let asciiEncodings: Set<String> = ["us-ascii", "ascii", "iso-8859-1", "windows-1252"]

  /// Returns the encoding of an XML declaration, in lower case.
  static func encoding(_ declaration: String) -> String? {
    guard let word = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[word.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// Whether a document type is one of the W3C's, without additions.
  static func isPlainDocumentType(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("'", with: "\"")
    let publicName = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG "
    guard words.hasPrefix(publicName), !words.contains("[") else { return false }
    let rest = words.dropFirst(publicName.count)
    guard let quote = rest.firstIndex(of: "\"") else { return false }
    let system = rest[rest.index(after: quote)...].filter { $0 != " " }
    return rest[..<quote].hasSuffix("//EN")
      && (system.hasPrefix("\"http://www.w3.org/") || system.hasPrefix("\"https://www.w3.org/"))
      && system.hasSuffix(".dtd\">") && system.filter { $0 == "\"" }.count == 2
  }
}
