import JobTrackerDomain

/// The JSON schema of an analysis, strict: every field is required, no other is allowed.
struct AnswerSchema: Encodable {
  indirect enum Node: Encodable {
    case object([(String, Node)])
    case integer(ClosedRange<Int>)
    case string
    case list(Node)
    case oneOf([String])

    private enum CodingKeys: String, CodingKey {
      case type, `enum`, properties, required, items, minimum, maximum, additionalProperties
    }

    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .object(let members):
        try container.encode("object", forKey: .type)
        var properties = container.nestedContainer(keyedBy: Name.self, forKey: .properties)
        for (name, node) in members {
          try properties.encode(node, forKey: Name(stringValue: name))
        }
        try container.encode(members.map(\.0), forKey: .required)
        try container.encode(false, forKey: .additionalProperties)
      case .integer(let range):
        try container.encode("integer", forKey: .type)
        try container.encode(range.lowerBound, forKey: .minimum)
        try container.encode(range.upperBound, forKey: .maximum)
      case .list(let node):
        try container.encode("array", forKey: .type)
        try container.encode(node, forKey: .items)
      case .string: try container.encode("string", forKey: .type)
      case .oneOf(let words):
        try container.encode("string", forKey: .type)
        try container.encode(words, forKey: .enum)
      }
    }
  }

  private struct Body: Encodable {
    var name = "analysis"
    var strict = true
    var schema = AnswerSchema.root
  }

  private enum CodingKeys: String, CodingKey {
    case type
    case schema = "json_schema"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("json_schema", forKey: .type)
    try container.encode(Body(), forKey: .schema)
  }

  private static var root: Node {
    .object([
      (
        "score_breakdown",
        .object(ScoreBucket.allCases.map { ($0.rawValue, .integer(0...ScoreBucket.maximum)) })
      ),
      ("ats_score", .integer(0...100)),
      (
        "requirements",
        .list(
          .object([
            ("requirement", .string),
            ("bucket", .oneOf(ScoreBucket.allCases.map(\.rawValue))),
            ("verdict", .oneOf(Evidence.Verdict.allCases.map(\.rawValue))),
            ("quote", .string),
          ]))
      ),
      ("missing_keywords", .list(.string)), ("strengths", .list(.string)),
      ("suggestions", .list(.string)),
    ])
  }
}
