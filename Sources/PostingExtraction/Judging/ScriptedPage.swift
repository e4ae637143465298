import JobTrackerDomain

/// Tells a page that scripts were to build from one that has little to say.
struct ScriptedPage {
  private let page: WebPage
  private let tree: HTMLTree

  init(_ page: WebPage) {
    self.page = page
    tree = page.tree
  }

  /// Whether the page has little text and scripts that were to put more there.
  var isEmpty: Bool {
    let length = page.layout.visibleLength
    guard length < Self.longest, runsScripts else { return false }
    return length < Self.nothing || asksForScripts || isLoading || hasEmptyPlace
  }

  /// Whether it holds all that scripts may show of it.
  var isTemplate: Bool {
    [HTMLTag.html, .body].flatMap(tree.elements).contains { index in
      let attributes = tree.attributes(of: index)
      return attributes.holds("ng-app") || attributes.holds("data-ng-app")
    }
  }

  /// More text than the menus of a page that came empty have, in letters.
  private static let longest = 400
  /// Less than that is no page.
  private static let nothing = 60

  /// Whether there are scripts other than data.
  private var runsScripts: Bool {
    tree.elements(.script).contains { script in
      tree.attribute("type", of: script)?.range(ofFolded: "json") == nil
    }
  }

  private var asksForScripts: Bool {
    tree.elements(.noscript).contains { index in
      tree.rawText(of: index).range(ofFolded: "javascript") != nil
    }
  }

  private var isLoading: Bool {
    Self.loading.stand(in: tree.text(of: page.body, nodes: 4000))
  }

  /// Whether a box with a name of its own holds nothing: scripts fill it.
  private var hasEmptyPlace: Bool {
    tree.subtree(page.body).contains { index in
      Self.boxes.contains(tree[index].tag) && tree.attribute("id", of: index)?.isEmpty == false
        && tree.subtree(index).allSatisfy { $0 == index || tree[$0].isText }
        && page.layout.textLength[index] == 0
    }
  }

  private static let boxes: TagSet = [.div, .main, .section, .article]

  private static let loading: Phrases = [
    "loading", "please wait", "enable javascript", "wird geladen", "lädt", "chargement",
    "cargando", "carregando", "a carregar", "caricamento", "wordt geladen", "indlæser", "laddar",
    "laster inn", "ladataan", "ładowanie", "načítá", "завантаження", "загрузка", "yükleniyor",
    "betöltés", "読み込み中", "加载中", "로딩",
  ]
}
