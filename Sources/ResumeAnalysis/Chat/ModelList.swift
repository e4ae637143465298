import Foundation
package import HTTPTransport
import JobTrackerDomain

/// Asks a model server which models it has; a cheap way to see whether it answers.
package struct ModelList: Sendable {
  private struct Reply: Decodable {
    struct Model: Decodable { var id: String }
    var data: [Model]
  }

  private let configuration: ChatConfiguration
  private let client: HTTPClient

  package init(configuration: ChatConfiguration, client: HTTPClient) {
    self.configuration = configuration
    self.client = client
  }

  /// - Returns: The names of the models that are open to the key.
  /// - Throws: ``AnalysisFailure``.
  package func fetch() throws(AnalysisFailure) -> [String] {
    let request = HTTPRequest(
      url: configuration.modelsEndpoint, headers: configuration.authorization,
      limits: HTTPLimits(connectSeconds: 5, totalSeconds: 10, stallSeconds: 10),
      allowsPrivateAddresses: true, followsRedirects: false)
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request, cancellation: Cancellation())
    } catch {
      throw .network(error)
    }
    guard response.head.status == 200 else {
      guard
        case .failure(let failure) = ChatRefusal(
          response.head, body: response.body, configuration: configuration)
      else { throw .notAModelServer(host: configuration.host, status: response.head.status) }
      throw failure
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      throw .notAModelServer(host: configuration.host, status: 200)
    }
    return reply.data.map { OutsideText.line($0.id) }
  }
}
