import Testing

@testable import Language

struct TreeTests {
    @Test func beginsSentencesWhereRootsReach() {
        // "the dog barks . cats sleep"
        let heads: [Int32] = [1, 2, 2, 2, 5, 5]
        let edges = SubtreeEdges(heads: heads)
        #expect(edges.left == [0, 0, 0, 3, 4, 4])
        #expect(edges.right == [0, 1, 3, 3, 4, 5])
        #expect(edges.sentenceStarts(heads: heads) == [true, false, false, false, true, false])
    }

    @Test func listsChildrenInTheOrderOfTheText() {
        let heads: [Int32] = [2, 2, 2, 4, 2]
        let tree = DependencyTree(heads: heads, edges: SubtreeEdges(heads: heads))
        #expect(Array(tree.children(of: 2)) == [0, 1, 4])
        #expect(Array(tree.children(of: 0)) == [])
        #expect(tree.subtree(of: 4) == 3..<5)
    }

    @Test func putsCrossingArcsBack() {
        var table = LabelTable()
        let labels = ["dobj", "prep||dobj", "ROOT", "nsubj", "prep"].map { table.label($0) }
        let deprojectivization = Deprojectivization(&table)
        var annotations = Annotations()
        // "reports came yesterday on floods": "on" hangs on "came" but belongs to a dobj.
        annotations.begin([0, 1, 2, 3, 4])
        annotations.heads = [1, 1, 1, 1, 3]
        annotations.dependencies = [labels[0], labels[2], labels[3], labels[1], labels[3]]
        deprojectivization.apply(to: &annotations) { _ in false }
        #expect(annotations.heads == [1, 1, 1, 0, 3])
        #expect(annotations.dependencies[3] == labels[4])
    }

    @Test func leavesTheHeadWhereNoneHasTheLabel() {
        var table = LabelTable()
        let marked = table.label("prep||dobj")
        let deprojectivization = Deprojectivization(&table)
        var annotations = Annotations()
        annotations.begin([0, 1])
        annotations.heads = [0, 0]
        annotations.dependencies = [table.label("ROOT"), marked]
        deprojectivization.apply(to: &annotations) { _ in false }
        #expect(annotations.heads == [0, 0])
        #expect(table[annotations.dependencies[1]] == "prep")
    }

    @Test func movesWordsBetweenStackAndBuffer() {
        var state = ArcEagerState()
        state.begin(count: 3)
        #expect(state.canShift && !state.canReduce && !state.canAttach && state.canBreak)
        state.shift()
        state.attachLeft(7)
        #expect(state.heads == [1, -1, -1])
        state.shift()
        state.shift()
        // The top has no head and is not alone, so it comes again.
        state.reduce()
        #expect(state.buffer(0) == 2 && !state.canShift)
        state.attachRight(8)
        #expect(state.heads == [1, -1, 1])
        var context = [Int32](repeating: 9, count: 8)
        context.withUnsafeMutableBufferPointer { state.writeContext($0.baseAddress!) }
        #expect(context == [-1, -1, 2, 1, -1, -1, -1, -1])
        state.reduce()
        state.reduce()
        #expect(state.isFinal)
    }
}
