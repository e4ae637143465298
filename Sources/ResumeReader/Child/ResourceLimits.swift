import Foundation

/// What the system holds the child process to.
enum ResourceLimits {
  static func apply(_ limits: ResumeReaderLimits) {
    set(RLIMIT_AS, limits.memoryBytes)
    set(RLIMIT_CPU, limits.cpuSeconds)
    set(RLIMIT_CORE, 0)
    // A reader writes no file; its answer goes to a socket, which this does not touch.
    set(RLIMIT_FSIZE, 0)
    // The end even where the parent was killed and nobody watches the clock.
    alarm(UInt32(limits.wallSeconds.rounded(.up)) + 1)
  }

  private static func set(_ resource: __rlimit_resource, _ value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
