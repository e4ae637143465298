import Foundation
import JobTrackerDomain

/// Which files a person chooses from.
enum PickedFiles: Equatable, Sendable {
  case resumes, postings

  var extensions: Set<String> {
    switch self {
    case .resumes: ["pdf", "txt", "md", "markdown", "text"]
    case .postings: ["html", "htm", "xhtml", "txt", "md", "markdown", "text"]
    }
  }

  var noneHere: String {
    switch self {
    case .resumes: "No folder and no .pdf, .txt or .md file here."
    case .postings: "No folder and no .html, .txt or .md file here."
    }
  }
}

/// A folder whose files are to be chosen from.
struct PickedFolder: Equatable, Sendable {
  /// Absolute, with a `/` at its end.
  var path: String
  var files: PickedFiles
}

/// A folder or a file that can be chosen.
struct FolderEntry: Equatable, Sendable {
  var name: String
  var isFolder: Bool
  /// Bytes; zero for a folder.
  var size = 0
}

/// What of a folder can be chosen: its folders, and its files of the wanted kinds.
struct FolderListing: Equatable, Sendable {
  /// Absolute, with a `/` at its end.
  var folder: String
  var entries: [FolderEntry]
  /// Why it cannot be read; otherwise empty.
  var problem = ""

  /// Reads a folder; blocks for as long as the disk needs.
  init(reading picked: PickedFolder) {
    let folder = picked.path
    self.init(folder: folder, entries: [])
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    let keys: [URLResourceKey] = [.isDirectoryKey, .fileSizeKey]
    let up = folder == "/" ? [] : [FolderEntry(name: "..", isFolder: true)]
    guard
      let urls = try? FileManager.default.contentsOfDirectory(
        at: url, includingPropertiesForKeys: keys)
    else {
      entries = up
      problem =
        FileManager.default.fileExists(atPath: folder)
        ? "This folder cannot be read: check its permissions." : "There is no such folder."
      return
    }
    let found = urls.compactMap { url -> FolderEntry? in
      // Through a symbolic link it is what the link leads to.
      let target = url.resolvingSymlinksInPath()
      let values = try? target.resourceValues(forKeys: Set(keys))
      let name = url.lastPathComponent
      guard OutsideText.line(name) == name else { return nil }
      if values?.isDirectory == true { return FolderEntry(name: name, isFolder: true) }
      guard picked.files.extensions.contains(url.pathExtension.lowercased()) else { return nil }
      return FolderEntry(name: name, isFolder: false, size: values?.fileSize ?? 0)
    }
    entries =
      up
      + found.sorted {
        ($0.isFolder ? 1 : 0, $0.name.lowercased()) < ($1.isFolder ? 1 : 0, $1.name.lowercased())
      }
  }

  init(folder: String, entries: [FolderEntry], problem: String = "") {
    self.folder = folder
    self.entries = entries
    self.problem = problem
  }
}
