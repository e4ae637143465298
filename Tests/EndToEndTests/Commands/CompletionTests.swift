import Foundation
import JobTrackerTesting
import Testing

/// What shells complete.
@Suite struct CompletionTests {
  @Test("Each shell gets a script that names the commands", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let script = try Program().run("--generate-completion-script", shell)
    #expect(script.exitCode == 0)
    for command in ["analyze", "resume", "extract", "undo"] {
      #expect(script.output.contains(command))
    }
  }

  @Test("bash completes a command")
  func bash() throws {
    let program = try Program()
    let script = try program.home.write(
      try program.run("--generate-completion-script", "bash").output
        + """

        COMP_WORDS=(jobtracker ana) COMP_CWORD=1 COMP_LINE="jobtracker ana" COMP_POINT=14
        _jobtracker jobtracker ana jobtracker
        printf '%s\\n' "${COMPREPLY[@]}"
        """, to: "completion.sh")
    let process = try RunningProcess(
      URL(filePath: "/bin/bash"), ["--norc", script.path], environment: program.environment)
    let words = try process.wait().output.split(whereSeparator: \.isNewline)
    #expect(words.contains { $0.hasPrefix("analyze") } && words.count == 1)
  }
}
