import Glibc

/// Waits until `condition` holds; the timeout only bounds a failure.
///
/// - Returns: Whether it came to hold in time.
package func waitUntil(
  timeout: Duration = .seconds(20), _ condition: () throws -> Bool
) rethrows -> Bool {
  let deadline = ContinuousClock.now + timeout
  while try !condition() {
    guard ContinuousClock.now < deadline else { return false }
    usleep(1000)
  }
  return true
}
