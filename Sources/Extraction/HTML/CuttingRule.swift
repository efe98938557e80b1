/// What takes a block of a page out of the report; the record and `--explain`
/// name it so.
enum CuttingRule: String {
    /// The names and elements of the page's markup.
    case furnitureCutting = "FurnitureCutting"
    case cutTeaserLists = "CutTeaserLists"
    case cutTeaserBoxes = "CutTeaserBoxes"
    case cutLinkedBlocks = "CutLinkedBlocks"
    case cutByWording = "CutByWording"
    case dropRepeatedParagraphs = "DropRepeatedParagraphs"
    /// It lies outside of the element that holds the report.
    case reportContainer = "ReportContainer"
    /// Before the first or behind the last paragraph, or unknown to the page's
    /// own `articleBody`.
    case reportText = "ReportText"
}
