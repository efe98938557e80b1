/// A value of a MessagePack file together with its place, so that an error names it.
///
/// ```swift
/// let url = try PackedField(root: file).member("url_match").string()
/// // ModelError: tokenizer, field url_match: a list, not a string
/// ```
struct PackedField {
    let file: ModelFile
    let path: String
    let value: PackedValue

    init(root file: ModelFile) throws {
        self.init(file: file, path: "", value: try MessagePackReader.read(file))
    }

    private init(file: ModelFile, path: String, value: PackedValue) {
        self.file = file
        self.path = path
        self.value = value
    }

    func error(_ reason: String) -> ModelError {
        ModelError(file: file.name, field: path.isEmpty ? nil : path, reason: reason)
    }

    private func mismatch(_ wanted: String) -> ModelError {
        error("\(value.kind), not \(wanted)")
    }

    var isNull: Bool {
        if case .null = value { true } else { false }
    }

    // MARK: Parts

    func member(_ name: String) throws -> PackedField {
        guard let member = try optionalMember(name) else {
            throw error("holds no \"\(name)\"")
        }
        return member
    }

    /// The member of that name, or `nil` where there is none or it is null.
    func optionalMember(_ name: String) throws -> PackedField? {
        let entry = try mapEntries().first { matches($0.key, name) }
        guard let entry, case let member = child(name, entry.value), !member.isNull else {
            return nil
        }
        return member
    }

    func items() throws -> [PackedField] {
        guard case .list(let items) = value else { throw mismatch("a list") }
        return items.enumerated().map { child("\($0)", $1) }
    }

    /// The members of a map, whose keys may be strings or numbers.
    func entries() throws -> [(key: PackedField, value: PackedField)] {
        try mapEntries().map { entry in
            let key = child("key", entry.key)
            return (key, child((try? key.string()) ?? key.keyName, entry.value))
        }
    }

    /// A list's strings as places in the file, for lists too long for fields.
    func stringRanges() throws -> [Range<Int>] {
        guard case .list(let items) = value else { throw mismatch("a list") }
        return try items.map {
            guard case .text(let range) = $0 else { throw error("\($0.kind), not a string") }
            return range
        }
    }

    /// MessagePack within a byte string, as thinc packs its attributes.
    func unpacked() throws -> PackedField {
        PackedField(
            file: file, path: path, value: try MessagePackReader.read(file, in: byteRange()))
    }

    // MARK: Plain values

    func string() throws -> String {
        guard case .text(let range) = value else { throw mismatch("a string") }
        let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
        guard let string = String(validating: bytes, as: UTF8.self) else {
            throw error("not UTF-8")
        }
        return string
    }

    func integer() throws -> Int {
        guard case .integer(let integer) = value else { throw mismatch("a whole number") }
        return integer
    }

    /// A string's identifier, which takes all of 64 bits.
    func identifier() throws -> UInt64 {
        switch value {
        case .identifier(let identifier): return identifier
        case .integer(let integer) where integer >= 0: return UInt64(integer)
        default: throw mismatch("a whole number")
        }
    }

    func boolean() throws -> Bool {
        guard case .boolean(let boolean) = value else { throw mismatch("a truth value") }
        return boolean
    }

    func byteRange() throws -> Range<Int> {
        guard case .bytes(let range) = value else { throw mismatch("bytes") }
        return range
    }

    // MARK: -

    private func mapEntries() throws -> [PackedEntry] {
        guard case .map(let entries) = value else { throw mismatch("a map") }
        return entries
    }

    private func child(_ name: String, _ value: PackedValue) -> PackedField {
        PackedField(file: file, path: path.isEmpty ? name : "\(path).\(name)", value: value)
    }

    /// msgpack-numpy writes the keys of its arrays as bytes, not as strings.
    private func matches(_ key: PackedValue, _ name: String) -> Bool {
        switch key {
        case .text(let range), .bytes(let range):
            file.bytes[range].elementsEqual(name.utf8)
        default: false
        }
    }

    private var keyName: String {
        switch value {
        case .integer(let integer): "\(integer)"
        case .identifier(let identifier): "\(identifier)"
        default: "?"
        }
    }
}
