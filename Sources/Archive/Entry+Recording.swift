extension Entry.Recording {
    init(form: String, bytes: [UInt8]?) {
        switch (form, bytes) {
        case ("page", let bytes?): self = .page(bytes)
        case ("text", let bytes?): self = .text(bytes)
        default: self = .record
        }
    }
}
