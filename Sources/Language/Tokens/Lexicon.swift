/// The lexemes that one worker has met, by number.
struct Lexicon {
    private(set) var lexemes: [Lexeme] = []
    private var numbers = ByteTable()
    private var key: [UInt8] = []
    private let norms: Norms
    private let exceptions: CutExceptions

    init(norms: Norms, exceptions: CutExceptions) {
        self.norms = norms
        self.exceptions = exceptions
    }

    /// The number of the lexeme with this spelling; exceptions bring their own norm.
    mutating func number(of text: UnsafeRawBufferPointer, norm: String? = nil) -> Int32 {
        guard let norm else {
            let (number, isNew) = numbers.insert(text)
            if isNew { append(String(decoding: text, as: UTF8.self), norm: nil) }
            return Int32(number)
        }
        // 0xff stands in no UTF-8, so no other text makes up this key.
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: text)
        key.append(0xff)
        key.append(contentsOf: norm.utf8)
        let (number, isNew) = key.withUnsafeBytes { numbers.insert($0) }
        if isNew { append(String(decoding: text, as: UTF8.self), norm: norm) }
        return Int32(number)
    }

    private mutating func append(_ text: String, norm: String?) {
        lexemes.append(
            Lexeme(
                text: text, norm: norm ?? norms.norm(of: text),
                exceptionStart: exceptions.starts.find(text) ?? -1))
    }
}
