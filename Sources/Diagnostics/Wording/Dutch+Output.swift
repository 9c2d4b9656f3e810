extension OutputProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .invalidPath(let path, let rule):
      rule.dutch(path)
    case .samePath(let path, let origin, let other):
      Wording(
        "'\(origin)' en '\(other)' maken allebei '\(path)'",
        advice: "geef een van beide een andere slug of bestandsnaam")
    case .madeFile(let path):
      Wording(
        "Polder maakt '\(path)' zelf", advice: "verwijder dit bestand, of geef het een andere naam")
    case .fileAndFolder(let path, let file, let folder):
      Wording(
        "'\(file)' maakt het bestand '\(path)', dat '\(folder)' als map nodig heeft",
        advice: "geef een van beide een andere slug of bestandsnaam")
    case .onlyCaseDiffers(let path, let origin, let otherPath, let other):
      Wording(
        "'\(path)' (uit '\(origin)') en '\(otherPath)' (uit '\(other)') verschillen alleen in "
          + "hoofdletters, wat sommige systemen als één naam zien",
        advice: "geef een van beide een andere naam")
    case .onlyNormalisationDiffers(let path, let origin, let other):
      Wording(
        "'\(origin)' en '\(other)' maken allebei '\(path)', met accenten die op twee manieren "
          + "geschreven zijn",
        advice: "typ de letters met accenten van één naam opnieuw, of geef die een andere naam")
    case .obstacle(let path, let obstacle, let origin):
      obstacle.dutch(path, origin)
    case .nameTooLong(let path, let origin):
      Wording(
        "'\(path)' is een te lange naam voor deze schijf",
        advice: "geef '\(origin)' een kortere slug of bestandsnaam")
    case .changedSource(let source, let path):
      Wording(
        "'\(source)' veranderde terwijl de site gemaakt werd, dus '\(path)' is niet geschreven",
        advice: "maak de site opnieuw")
    case .damagedManifest(let path):
      Wording(
        "'\(path)' is veranderd, zodat Polder niet weet welke bestanden van hem zijn",
        advice: "leeg de map met de site, of zet dat bestand terug")
    case .newerManifest(let path):
      Wording(
        "'\(path)' is geschreven door een nieuwere versie van Polder",
        advice: "gebruik die versie, of leeg de map met de site")
    case .previewOverSite(let folder, let preview):
      Wording(
        "'\(folder)' bevat de openbare site, die het voorbeeld '\(preview)' niet mag vervangen",
        advice: "geef het voorbeeld een eigen map, zoals '--output Preview'")
    }
  }
}

extension OutputPathRule {
  fileprivate func dutch(_ path: String) -> Wording {
    let shown = shortened(path)
    return switch self {
    case .empty: Wording("een bestand van de site heeft een pad nodig", advice: "geef het een naam")
    case .absolute:
      Wording(
        "het pad '\(shown)' mag niet met '/' beginnen",
        advice: "de map van de site zelf is bedoeld: laat die '/' weg")
    case .emptyPart:
      Wording(
        "het pad '\(shown)' heeft een deel zonder naam",
        advice: "verwijder de '/' die te veel is")
    case .dots:
      Wording(
        "het pad '\(shown)' mag geen '.' of '..' als deel hebben",
        advice: "schrijf het hele pad, van de bovenste map van de site af")
    case .backslash:
      Wording(
        "het pad '\(shown)' mag geen backslash hebben",
        advice: "geef het bestand of de map een andere naam; tussen mappen staat '/'")
    case .controlCharacter:
      Wording(
        "het pad '\(shown)' mag geen stuurtekens hebben (hier getoond als \u{FFFD})",
        advice: "geef het bestand of de map een andere naam")
    case .longPart:
      Wording(
        "een naam in het pad '\(shown)' is langer dan 255 bytes",
        advice: "geef het bestand of de map een kortere naam")
    case .long:
      Wording(
        "het pad '\(shown)' is langer dan 4.096 bytes",
        advice: "gebruik kortere namen, of minder mappen in elkaar")
    case .deep:
      Wording(
        "het pad '\(shown)' heeft meer dan 64 delen", advice: "gebruik minder mappen in elkaar")
    case .reserved:
      Wording(
        "het pad '\(shown)' ligt in '.polder', waar Polder zijn eigen notities bewaart",
        advice: "geef de map een andere naam")
    }
  }
}

extension OutputObstacle {
  fileprivate func dutch(_ path: String, _ origin: String) -> Wording {
    switch self {
    case .file:
      Wording(
        "'\(path)' is niet door Polder gemaakt, maar '\(origin)' moet daar komen",
        advice: "verplaats of verwijder dat bestand, of kies een andere map met '--output'")
    case .fileForFolder:
      Wording(
        "het bestand '\(path)' is niet door Polder gemaakt, maar '\(origin)' heeft daar een map nodig",
        advice: "verplaats of verwijder dat bestand, of kies een andere map met '--output'")
    case .folder:
      Wording(
        "'\(origin)' moet naar '\(path)', een map met bestanden die niet door Polder gemaakt zijn",
        advice: "verplaats of verwijder die map, of kies een andere map met '--output'")
    case .link:
      Wording(
        "'\(path)' is een symbolische link, en Polder schrijft niet door links heen",
        advice: "verwijder de link; Polder maakt '\(path)' opnieuw uit '\(origin)'")
    case .special:
      Wording(
        "'\(path)' is geen bestand en geen map, maar '\(origin)' moet daar komen",
        advice: "verwijder het, of kies een andere map met '--output'")
    case .newcomer:
      Wording(
        "'\(path)' veranderde terwijl de site geschreven werd, dus '\(origin)' staat er nog niet",
        advice: "maak de site opnieuw")
    }
  }
}

extension OutputFailure {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .locked(let folder, let process):
      Wording(
        process.map { "een andere opdracht (proces \($0)) schrijft '\(folder)'" }
          ?? "een andere opdracht schrijft '\(folder)'",
        advice: "wacht tot die klaar is, en probeer het dan opnieuw")
    case .refused(let path, let action, let cause, let unfinished):
      Wording(
        "'\(path)' kan niet worden \(action.dutch): \(cause.dutch)",
        advice: unfinished
          ? "verhelp dat en maak de site opnieuw: eerst wordt dan deze afgemaakt"
          : "verhelp dat en maak de site opnieuw: de site in de map is zoals die was")
    case .noCache(let folders):
      Wording(
        "wat tussen twee keer bouwen bewaard blijft heeft een map nodig, en "
          + folders.map { "'\($0.path)' kan niet gebruikt worden (\($0.cause.dutch))" }
          .joined(separator: ", "),
        advice: "noem een andere map met '--cache'")
    }
  }
}

extension UnusableFolder.Cause {
  /// The cause as a part of a sentence.
  var dutch: String {
    switch self {
    case .link: "die map, of iets erin, is een symbolische link"
    case .foreign: "die map is van een andere gebruiker"
    case .machine(let cause): cause.dutch
    }
  }
}

extension MachineAction {
  fileprivate var dutch: String {
    switch self {
    case .read: "gelezen"
    case .write: "geschreven"
    case .create: "gemaakt"
    case .remove: "verwijderd"
    case .move: "op zijn plaats gezet"
    case .lock: "vergrendeld"
    }
  }
}

extension MachineCause {
  fileprivate var dutch: String {
    switch self {
    case .diskFull: "de schijf is vol"
    case .quota: "het deel van de schijf voor deze gebruiker is op"
    case .readOnly: "de schijf kan alleen gelezen worden"
    case .permission: "deze gebruiker heeft geen toestemming"
    case .missing: "onderweg ontbreekt een map"
    case .notAFolder: "iets onderweg is geen map"
    case .otherDisk: "die map staat op een andere schijf dan de map met de site"
    case .tooManyFiles: "er zijn te veel bestanden open"
    case .inputOutput: "de schijf meldt een storing"
    case .other(let words): words
    }
  }
}
