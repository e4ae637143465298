import JobTrackerDomain
import ResumeAnalysis
package protocol ModelMemory: Sendable {}
package struct ForgetfulMemory: ModelMemory { package init() {} }
struct Engines { let settings: Settings; let memory: any ModelMemory
 func engine(_ name: EngineName) throws -> any AnalysisEngine { throw EngineError.noKey } }
