import News
import Testing

@testable import Extraction

@Suite struct PictureWordingTests {
    @Test(
        arguments: [
            (
                "The ferry at Moss [FILE: July 2024]Image: Ann Lee/AP/picture alliance",
                "The ferry at Moss", "Ann Lee/AP/picture alliance", "2024-07"
            ),
            (
                "FILE - In this Tuesday, June 12, 2018 file photo, Ann Lee waves. (AP Photo/Bo Li, File)",
                "FILE - In this Tuesday, June 12, 2018 file photo, Ann Lee waves.",
                "AP Photo/Bo Li, File", "2018-06-12"
            ),
            (
                "The palace is where they meet   (Lehtikuva)", "The palace is where they meet",
                "Lehtikuva", nil
            ),
            ("Image caption The banner has 12 panels", "The banner has 12 panels", nil, nil),
            (
                "They met last year in Hamburg. Credit Bo Li/The New York Times",
                "They met last year in Hamburg.", "Bo Li/The New York Times", nil
            ),
            (
                "\"Nothing will come of it\".  | AP photo", "\"Nothing will come of it\".",
                "AP photo", nil
            ),
            ("Photograph by Ann Lee / AFP / Getty", nil, "Ann Lee / AFP / Getty", nil),
            ("Plain words without a source.", "Plain words without a source.", nil, nil),
        ] as [(String, String?, String?, String?)])
    func partsCaptionCreditAndDate(line: String, text: String?, credit: String?, date: String?) {
        let caption = Caption(reading: line)
        #expect(caption.text == text)
        #expect(caption.credit == credit)
        #expect(caption.date?.description == date)
    }

    @Test(arguments: [
        "Photo by Ann Lee/Getty Images", "AP Photo/Ann Lee", "Image copyright Getty Images",
        "© AFP", "Foto: Ann Lee", "Ann Lee/Getty Images",
    ])
    func knowsCredits(line: String) { #expect(isCredit(line)) }

    @Test(arguments: [
        "Reuters", "The ferry sailed again (AP)", "Credit is hard to get for small farms.",
        "Photo exhibition opens in Oslo",
    ])
    func knowsWhatIsNoCredit(line: String) { #expect(!isCredit(line)) }
}
