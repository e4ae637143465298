import ArgumentParser
struct DemoCommand: ParsableCommand {}
struct DoctorCommand: ParsableCommand {}
