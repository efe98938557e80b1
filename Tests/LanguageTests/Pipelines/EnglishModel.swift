import Foundation
import Language
import Models

/// The English pipeline that the tests share. `make test` fetches it.
enum EnglishModel {
    static let folder = Result { try ModelCache.standard().folder(of: .english) }
    static let pipeline = Result { try LanguagePipeline(contentsOf: folder.get()) }
}
