import ArgumentParser

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo")
}
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "doctor")
}
