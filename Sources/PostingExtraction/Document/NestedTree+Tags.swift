import CGumbo

extension NestedTree {
  /// libgumbo's numbers of the tags that have rules of their own.
  enum Tags {
    static let unknown = Int(GUMBO_TAG_UNKNOWN.rawValue)
    static let html = Int(GUMBO_TAG_HTML.rawValue)
    static let head = Int(GUMBO_TAG_HEAD.rawValue)
    static let body = Int(GUMBO_TAG_BODY.rawValue)
    static let a = Int(GUMBO_TAG_A.rawValue)
    static let address = Int(GUMBO_TAG_ADDRESS.rawValue)
    static let br = Int(GUMBO_TAG_BR.rawValue)
    static let button = Int(GUMBO_TAG_BUTTON.rawValue)
    static let caption = Int(GUMBO_TAG_CAPTION.rawValue)
    static let col = Int(GUMBO_TAG_COL.rawValue)
    static let colgroup = Int(GUMBO_TAG_COLGROUP.rawValue)
    static let dd = Int(GUMBO_TAG_DD.rawValue)
    static let div = Int(GUMBO_TAG_DIV.rawValue)
    static let dt = Int(GUMBO_TAG_DT.rawValue)
    static let form = Int(GUMBO_TAG_FORM.rawValue)
    static let hr = Int(GUMBO_TAG_HR.rawValue)
    static let li = Int(GUMBO_TAG_LI.rawValue)
    static let input = Int(GUMBO_TAG_INPUT.rawValue)
    static let keygen = Int(GUMBO_TAG_KEYGEN.rawValue)
    static let listing = Int(GUMBO_TAG_LISTING.rawValue)
    static let noscript = Int(GUMBO_TAG_NOSCRIPT.rawValue)
    static let ol = Int(GUMBO_TAG_OL.rawValue)
    static let optgroup = Int(GUMBO_TAG_OPTGROUP.rawValue)
    static let option = Int(GUMBO_TAG_OPTION.rawValue)
    static let p = Int(GUMBO_TAG_P.rawValue)
    static let pre = Int(GUMBO_TAG_PRE.rawValue)
    static let rp = Int(GUMBO_TAG_RP.rawValue)
    static let rt = Int(GUMBO_TAG_RT.rawValue)
    static let ruby = Int(GUMBO_TAG_RUBY.rawValue)
    static let script = Int(GUMBO_TAG_SCRIPT.rawValue)
    static let select = Int(GUMBO_TAG_SELECT.rawValue)
    static let style = Int(GUMBO_TAG_STYLE.rawValue)
    static let svg = Int(GUMBO_TAG_SVG.rawValue)
    static let table = Int(GUMBO_TAG_TABLE.rawValue)
    static let tbody = Int(GUMBO_TAG_TBODY.rawValue)
    static let template = Int(GUMBO_TAG_TEMPLATE.rawValue)
    static let textarea = Int(GUMBO_TAG_TEXTAREA.rawValue)
    static let title = Int(GUMBO_TAG_TITLE.rawValue)
    static let tr = Int(GUMBO_TAG_TR.rawValue)
    static let ul = Int(GUMBO_TAG_UL.rawValue)

    /// Whether text that stands right in the element belongs elsewhere.
    static let holdsNoText: [Bool] = NestingTraits.all.indices.map { tag in
      tag == table || tag == colgroup || tag == tr
        || NestingTraits.all[tag].contains(.rowGroup)
    }
  }
}
