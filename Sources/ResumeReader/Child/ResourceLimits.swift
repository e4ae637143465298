import Foundation

/// What the system holds the child process to.
enum ResourceLimits {
  static func apply(_ limits: ResumeReaderLimits) {
    set(RLIMIT_AS, limits.memoryBytes)
    // At the first value SIGXCPU says why; at the second it is SIGKILL.
    set(RLIMIT_CPU, limits.cpuSeconds, atMost: limits.cpuSeconds + 1)
    set(RLIMIT_CORE, 0)
    // A reader writes no file; its answer goes to a socket, which this does not touch.
    set(RLIMIT_FSIZE, 0)
    // Fontconfig tries to write its cache: let the attempt fail and not end the process.
    signal(SIGXFSZ, SIG_IGN)
    // The end even where the parent was killed and nobody watches the clock.
    alarm(UInt32(limits.wallSeconds.rounded(.up)) + 1)
  }

  private static func set(_ resource: __rlimit_resource, _ value: Int, atMost most: Int? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(most ?? value))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
