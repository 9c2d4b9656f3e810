import Glibc

/// The time of each stage of a run, as `--timings` prints it.
struct Profile {
  /// The cost of one stage.
  struct Stage {
    let name: String
    /// Seconds of real time.
    let wall: Double
    /// Seconds of all processors together.
    let cpu: Double
    /// The most memory that the process has used up to the end of the stage, in bytes.
    let peakMemory: Int
  }

  /// The clocks and memory at an instant.
  struct Reading {
    let wall: Double
    let cpu: Double
    let peakMemory: Int

    /// Reads the values of this process now.
    static func now() -> Reading {
      var cpu = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu)
      var usage = rusage()
      getrusage(RUSAGE_SELF.rawValue, &usage)
      return Reading(
        wall: Terminal.seconds(), cpu: Double(cpu.tv_sec) + Double(cpu.tv_nsec) / 1e9,
        peakMemory: usage.ru_maxrss * 1024)
    }
  }

  /// The finished stages, in their order.
  private(set) var stages: [Stage] = []
  private let read: () -> Reading
  private var current: (name: String, start: Reading)?

  /// Starts a profile.
  ///
  /// - Parameter read: reads the clocks.
  init(read: @escaping () -> Reading = Reading.now) {
    self.read = read
  }

  /// Begins a stage, and ends the one before it.
  mutating func begin(_ name: String) {
    end()
    current = (name, read())
  }

  /// Ends the last stage.
  mutating func end() {
    guard let (name, start) = current else { return }
    let now = read()
    stages.append(
      Stage(
        name: name, wall: now.wall - start.wall, cpu: now.cpu - start.cpu,
        peakMemory: now.peakMemory))
    current = nil
  }

  /// The stages as a table, one a line, with their sum.
  var table: String {
    let sum = Stage(
      name: "total", wall: stages.reduce(0) { $0 + $1.wall },
      cpu: stages.reduce(0) { $0 + $1.cpu },
      peakMemory: stages.reduce(0) { max($0, $1.peakMemory) })
    let rows =
      [["stage", "wall ms", "CPU ms", "peak MB"]]
      + (stages + [sum]).map {
        [
          $0.name, fixed($0.wall * 1000, decimals: 1), fixed($0.cpu * 1000, decimals: 1),
          fixed(Double($0.peakMemory) / 1e6, decimals: 0),
        ]
      }
    let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].utf8.count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The stages as JSON: `[{"stage": "read", "wall": 0.0123, "cpu": 0.0231, "peakMemory": 1}, …]`.
  var json: String {
    let items = stages.map {
      "{\"stage\": \"\($0.name)\", \"wall\": \(fixed($0.wall, decimals: 4)), "
        + "\"cpu\": \(fixed($0.cpu, decimals: 4)), \"peakMemory\": \($0.peakMemory)}"
    }
    return "[" + items.joined(separator: ", ") + "]"
  }
}

/// Returns a number that is not negative, with a number of decimals.
func fixed(_ number: Double, decimals: Int) -> String {
  let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
  let parts = Int((max(0, number) * Double(unit)).rounded())
  guard decimals > 0 else { return String(parts) }
  let fraction = String(parts % unit)
  let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
  return "\(parts / unit).\(zeros)\(fraction)"
}
