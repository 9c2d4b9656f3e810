/// The scripts that run on the host of a target that SSH reaches.
///
/// Each is a fixed text: what it works on comes from its standard input, line by line, never from its words. The user's
/// login shell starts it, which may be any (sh, zsh, csh, fish), as `exec /bin/sh -c '…'`. So a script has no single
/// quotes, no line feeds, and `!` only before a space.
///
/// It prints `polder-begins` before all else, because the shell's own start files may print something.
enum RemoteScript: CaseIterable {
  case hold, release, read, store, look, remove, give, begin, complete, back, forget

  /// The exit codes of the scripts, beside those of the shell.
  enum Status {
    /// The folder in which the target is does not exist.
    static let noFolder: Int32 = 66
    /// Something cannot be made.
    static let notMade: Int32 = 73
    /// Another publication has the target.
    static let locked: Int32 = 75
    /// This publication does not have the target any more.
    static let lost: Int32 = 76
    /// What has the target's path is not a link of Polder's.
    static let foreign: Int32 = 77
    /// There is no such record.
    static let nothing: Int32 = 44
  }

  /// The command for SSH.
  var command: String { "exec /bin/sh -c '\(RemoteScript.head) \(body)'" }

  /// Reads the place from the first four lines: the target's folder; the mark of the lock, empty if this publication does
  /// not have it; 1 if a link is switched; and the release that is being made.
  ///
  /// It sets: `d` the folder, `p` the one in which it is, `r` the one for records (beside it if possible), `c` the release
  /// that visitors see, `m` the folder of the manifest, `q` the folder of the site.
  private static let head = """
    LC_ALL=C; export LC_ALL; echo polder-begins; \
    IFS= read -r d; IFS= read -r k; IFS= read -r w; IFS= read -r s; \
    case $d in */*) p=${d%/*};; *) p=.;; esac; b=${d##*/}; [ -n "$p" ] || p=/; \
    r=$p/.$b.polder; \
    if [ ! -d "$r" ] && [ -z "$w" ] && [ -d "$d/.polder" ] && [ ! -L "$d/.polder" ]; then r=$d/.polder; fi; \
    c=; \
    if [ -n "$w" ]; then \
      l=$(readlink "$d" 2>/dev/null); \
      case $l in ".$b.polder"/releases/*/site) l=${l%/site}; c=${l##*/};; esac; \
      t=${s:-$c}; m=$r/releases/${t:-none}; q=$m/site; \
    else m=$r; q=$d; fi; \
    die() { echo "polder: $2" >&2; exit "$1"; }; \
    own() { if [ -n "$k" ] && [ "$(head -n 1 "$r/lock/owner" 2>/dev/null)" != "$k" ]; \
      then die 76 "this publication does not have the target any more"; fi; }; \
    sw() { rm -f "$r/new-link"; ln -s "$1" "$r/new-link" && \
      { mv -fT "$r/new-link" "$2" 2>/dev/null || mv -fh "$r/new-link" "$2" 2>/dev/null || \
      { mv -fT "$r/new-link" "$2"; die 73 "the link $2 cannot be replaced on this host"; }; }; };
    """.replacing("\n", with: " ")

  private var body: String {
    let text =
      switch self {
      case .hold: RemoteScript.holdText
      case .release:
        "rm -f \"$r/lock/owner\"; if [ -d \"$r/lock\" ]; then rmdir \"$r/lock\" || exit 73; fi;"
      case .read: RemoteScript.readText
      case .store: RemoteScript.storeText
      case .look: RemoteScript.lookText
      case .remove: RemoteScript.removeText
      case .give: RemoteScript.giveText
      case .begin: RemoteScript.beginText
      case .complete: RemoteScript.completeText
      case .back: RemoteScript.backText
      case .forget: RemoteScript.forgetText
      }
    return text.replacing("\n", with: " ")
  }

  /// Takes the target, and keeps it until its input ends.
  ///
  /// Further lines: who publishes; the mark of a lock that is known to be left behind, or empty. A lock whose holder lives
  /// is touched every 20 seconds, so another counts as left behind after two minutes, by the host's own clock.
  private static let holdText = """
    IFS= read -r o; IFS= read -r g; \
    [ -d "$p" ] || die 66 "there is no folder $p"; \
    if [ -n "$w" ]; then \
      if [ -z "$c" ] && { [ -L "$d" ] || { [ -e "$d" ] && [ ! -d "$d" ]; } || \
        { [ -d "$d" ] && [ -n "$(ls -A "$d")" ]; }; }; \
        then die 77 "$d is not a link that Polder made. Move it away, or take away switch: true"; fi; \
    elif [ ! -d "$d" ]; then mkdir "$d" || exit 73; fi; \
    if [ ! -d "$r" ]; then \
      if [ -n "$w" ]; then mkdir "$r" || exit 73; \
      elif ! mkdir "$r" 2>/dev/null; then r=$d/.polder; [ -d "$r" ] || mkdir -m 700 "$r" || exit 73; m=$r; fi; \
    fi; \
    command -v rsync >/dev/null 2>&1 || die 127 "rsync: command not found"; \
    old() { [ -n "$(find "$1" -prune -mmin +2 2>/dev/null)" ]; }; \
    mine() { mkdir "$r/lock" 2>/dev/null; }; \
    if ! mine; then \
      [ -d "$r/lock" ] || mkdir "$r/lock" || exit 73; \
      h=$(head -n 1 "$r/lock/owner" 2>/dev/null); \
      if old "$r/breaking"; then rmdir "$r/breaking" 2>/dev/null; fi; \
      if { old "$r/lock" || { [ -n "$g" ] && [ "$h" = "$g" ]; }; } && mkdir "$r/breaking" 2>/dev/null; then \
        if old "$r/lock" || { [ -n "$g" ] && [ "$(head -n 1 "$r/lock/owner" 2>/dev/null)" = "$g" ]; }; \
          then rm -f "$r/lock/owner"; rmdir "$r/lock"; fi; \
        rmdir "$r/breaking"; \
      fi; \
      if ! mine; then \
        echo locked; head -n 1 "$r/lock/owner" 2>/dev/null || echo; tail -n +2 "$r/lock/owner" 2>/dev/null || echo; \
        exit 75; \
      fi; \
    fi; \
    printf "%s\\n%s\\n" "$k" "$o" >"$r/lock/owner" || { rm -f "$r/lock/owner"; rmdir "$r/lock"; exit 74; }; \
    if [ -z "$w" ] && [ ! -L "$d/.polder" ]; then rm -rf "$d/.polder/incoming"; fi; \
    echo held; rsync --version | head -n 1; \
    ( while sleep 20 && [ "$(head -n 1 "$r/lock/owner" 2>/dev/null)" = "$k" ]; do touch -c "$r/lock"; done ) \
      </dev/null >/dev/null 2>&1 & u=$! ; \
    IFS= read -r x; kill "$u" 2>/dev/null; \
    if [ "$(head -n 1 "$r/lock/owner" 2>/dev/null)" = "$k" ]; then \
      if [ -z "$w" ] && [ ! -L "$d/.polder" ]; then \
        rm -rf "$d/.polder/incoming"; rmdir "$d/.polder" 2>/dev/null; fi; \
      rm -f "$r/lock/owner"; rmdir "$r/lock"; \
    fi;
    """

  /// Prints a record. Further lines: `m` beside the manifest, `r` beside the log, `b` beside the manifest of the
  /// publication before; its name; how many bytes.
  private static let readText = """
    IFS= read -r x; IFS= read -r n; IFS= read -r z; \
    [ -d "$p" ] || die 66 "there is no folder $p"; \
    case $x in m) f=$m/$n;; r) f=$r/$n;; \
    *) v=$(readlink "$r/before" 2>/dev/null); v=${v##*/}; \
      [ -n "$v" ] && [ "$v" != "$c" ] || exit 44; f=$r/releases/$v/$n;; esac; \
    [ -s "$f" ] || exit 44; head -c "$z" "$f";
    """

  /// Stores a record, whole or not at all. Further lines: as for `read`; then the bytes.
  private static let storeText = """
    IFS= read -r x; IFS= read -r n; IFS= read -r z; own; \
    case $x in m) f=$m/$n;; *) f=$r/$n;; esac; \
    if [ "$z" = 0 ]; then rm -f "$f"; exit; fi; \
    if cat >"$f.new" && [ $(wc -c <"$f.new") -eq "$z" ]; then mv -f "$f.new" "$f"; \
    else rm -f "$f.new"; die 74 "a record was not stored whole"; fi;
    """

  /// Looks at paths, and prints which are not as they must be.
  ///
  /// The first line is the wish: `taken` for files that must not be there, `send` for files that may be there, and for a
  /// folder to put them in before they are whole. Further lines: `D` and a folder that must be one or be missing, `F` and a
  /// file. The last is `E`, which it answers: so a list that was cut is not taken for a whole one.
  private static let lookText = """
    IFS= read -r z; own; \
    if [ "$z" = send ] && [ -z "$w" ]; then \
      [ ! -L "$q/.polder" ] || die 77 "$q/.polder is a link"; [ -d "$q/.polder" ] || mkdir -m 700 "$q/.polder" || exit 73; mkdir -p "$q/.polder/incoming" || exit 73; fi; \
    if cd "$q" 2>/dev/null; then y=1; else y=; [ "$z" = taken ] || cd "$q" || exit 66; fi; \
    while IFS= read -r x; do f=./${x#?}; case $x in \
      D*) if [ -n "$y" ] && { [ -L "$f" ] || { [ -e "$f" ] && [ ! -d "$f" ]; }; }; then printf "%s\\n" "$x"; fi;; \
      F*) if [ -n "$y" ] && { [ -L "$f" ] || { [ -e "$f" ] && { [ "$z" = taken ] || [ ! -f "$f" ]; }; }; }; \
        then printf "%s\\n" "$x"; fi;; \
      E) echo E; exit 0;; esac; done; exit 74;
    """

  /// Removes files and folders that become empty. A link is not followed, and nothing but a file is removed.
  ///
  /// Lines: `N` for the next path; `D` and each folder in which it is; then `F` and the file; after the files `E`; then in
  /// the same way `R` and each folder, the inner ones first; `E`.
  private static let removeText = """
    own; exec 3>&1; cd "$q" || exit 66; o=1; \
    { while IFS= read -r x; do f=./${x#?}; case $x in \
      N) o=1;; D*) if [ -L "$f" ] || [ ! -d "$f" ]; then o=; fi;; \
      F*) if [ -n "$o" ] && [ -f "$f" ] && [ ! -L "$f" ]; then printf "%s\\0" "$f"; fi;; \
      E) echo E >&3; break;; esac; done; } | xargs -0 rm -f -- || exit 74; o=1; \
    { while IFS= read -r x; do f=./${x#?}; case $x in \
      N) o=1;; D*) if [ -L "$f" ] || [ ! -d "$f" ]; then o=; fi;; \
      R*) if [ -n "$o" ] && [ -d "$f" ] && [ ! -L "$f" ]; then printf "%s\\0" "$f"; fi;; \
      E) echo E >&3; break;; esac; done; } | xargs -0 rmdir -- 2>/dev/null; :
    """

  /// Prints the content of files: its size, a line feed, its bytes; -1 for one that is not there. Lines: as for `remove`.
  private static let giveText = """
    cd "$q" || exit 66; o=1; \
    while IFS= read -r x; do f=./${x#?}; case $x in \
      N) o=1;; D*) if [ -L "$f" ] || [ ! -d "$f" ]; then o=; fi;; \
      F*) if [ -n "$o" ] && [ -f "$f" ] && [ ! -L "$f" ]; then echo $(($(wc -c <"$f"))); cat "$f"; else echo -1; fi;; \
      E) echo E; exit 0;; esac; done; exit 74;
    """

  /// Makes a release that shares its files with the one that visitors see, and discards what was left.
  private static let beginText = """
    own; mkdir -p "$r/releases" || exit 73; \
    v=$(readlink "$r/before" 2>/dev/null); v=${v##*/}; \
    for x in "$r/releases"/*; do n=${x##*/}; \
      if [ "$n" != "$c" ] && [ "$n" != "$v" ] && [ -d "$x" ]; then rm -rf "$x" || exit 73; fi; done; \
    mkdir "$m" || exit 73; \
    if [ -n "$c" ]; then \
      cp -al "$r/releases/$c/site" "$q" || { rm -rf "$q"; cp -pR "$r/releases/$c/site" "$q"; } || exit 73; \
    else mkdir "$q" || exit 73; fi;
    """

  /// Switches the link to the release that was made, and keeps the one before.
  private static let completeText = """
    own; [ -d "$q" ] || die 66 "the release is gone"; \
    if [ -z "$c" ] && [ -d "$d" ]; then rmdir "$d" || exit 77; fi; \
    if [ -n "$c" ]; then sw "releases/$c" "$r/before"; fi; \
    sw ".$b.polder/releases/$s/site" "$d"; \
    for x in "$r/releases"/*; do n=${x##*/}; \
      if [ "$n" != "$c" ] && [ "$n" != "$s" ]; then rm -rf "$x"; fi; done;
    """

  /// Switches the link to the release before, which takes its place.
  private static let backText = """
    own; v=$(readlink "$r/before" 2>/dev/null); v=${v##*/}; \
    [ -n "$v" ] && [ "$v" != "$c" ] && [ -d "$r/releases/$v/site" ] || \
      die 44 "the target does not have the publication before"; \
    sw ".$b.polder/releases/$v/site" "$d"; sw "releases/$c" "$r/before";
    """

  /// Removes all releases but the one that visitors see and the one that is being made.
  private static let forgetText = """
    own; rm -f "$r/before"; \
    for x in "$r/releases"/*; do n=${x##*/}; \
      if [ "$n" != "$c" ] && [ "$n" != "$s" ] && [ -d "$x" ]; then rm -rf "$x" || exit 73; fi; done;
    """
}
