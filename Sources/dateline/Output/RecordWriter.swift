import News

/// Writes records to standard output, one on a line, in pieces that are large
/// enough to be cheap.
final class RecordWriter {
    private static let pieceSize = 1 << 18
    private var bytes: [UInt8] = []

    func write(_ record: some Record) {
        write(record.json)
    }

    func write(_ json: JSON) {
        bytes += json.bytes
        bytes.append(0x0A)
        if bytes.count >= Self.pieceSize { flush() }
    }

    func flush() {
        if !bytes.isEmpty { Terminal.write(bytes) }
        bytes.removeAll(keepingCapacity: true)
    }
}
