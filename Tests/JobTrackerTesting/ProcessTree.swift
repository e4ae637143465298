package import Foundation

/// What processes came from which.
package enum ProcessTree {
  /// The processes that any thread of `parent` started and that have not ended.
  package static func children(of parent: pid_t) -> [pid_t] {
    let threads =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")) ?? []
    return threads.flatMap { thread in
      let path = "/proc/\(parent)/task/\(thread)/children"
      let list = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      return list.split(separator: " ").compactMap { pid_t($0) }
    }
  }
}
