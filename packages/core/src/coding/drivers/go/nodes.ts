// Go's functions for nodes: they stand beside the candidate's file, whose node types they know.

import type { GoNode } from '../../starters/go.ts';

/** Go source: how a kind of nodes is read and written. */
export function goNodeFunctions({ kind, name, value }: GoNode): string {
  const generic = value === 'T';
  const text = kind === 'tree' ? TREE : LIST;
  return text
    .replaceAll('NODE', () => (generic ? `${name}[T]` : name))
    .replaceAll('PARAMETERS', () => (generic ? '[T any]' : ''))
    .replaceAll('VALUE', () => value);
}

const LIST = String.raw`
func greenroomReadListPARAMETERS(value func(*greenroom.Reader) VALUE) func(*greenroom.Reader) *NODE {
	return func(in *greenroom.Reader) *NODE {
		var head *NODE
		end := &head
		for in.Take('['); in.More(); end = &(*end).Next {
			*end = &NODE{Val: value(in)}
		}
		return head
	}
}

func greenroomWriteListPARAMETERS(value func(*greenroom.Writer, VALUE)) func(*greenroom.Writer, *NODE) {
	return func(out *greenroom.Writer, head *NODE) {
		seen := map[*NODE]bool{}
		out.Raw("[")
		for node := head; node != nil; node = node.Next {
			if seen[node] {
				greenroom.Unfit("The linked list of the answer has a cycle")
			}
			seen[node] = true
			if node != head {
				out.Raw(",")
			}
			value(out, node.Val)
		}
		out.Raw("]")
	}
}
`;

const TREE = String.raw`
func greenroomReadTreePARAMETERS(value func(*greenroom.Reader) VALUE) func(*greenroom.Reader) *NODE {
	return func(in *greenroom.Reader) *NODE {
		var root *NODE
		places := []**NODE{&root}
		for in.Take('['); in.More(); places = places[1:] {
			if in.Null() {
				continue
			}
			node := &NODE{Val: value(in)}
			*places[0] = node
			places = append(places, &node.Left, &node.Right)
		}
		return root
	}
}

func greenroomWriteTreePARAMETERS(value func(*greenroom.Writer, VALUE)) func(*greenroom.Writer, *NODE) {
	return func(out *greenroom.Writer, root *NODE) {
		seen := map[*NODE]bool{}
		nodes := []*NODE{root}
		for at := 0; at < len(nodes); at++ {
			node := nodes[at]
			if node == nil {
				continue
			}
			if seen[node] {
				greenroom.Unfit("The tree of the answer holds the same node twice")
			}
			seen[node] = true
			nodes = append(nodes, node.Left, node.Right)
		}
		for len(nodes) > 0 && nodes[len(nodes)-1] == nil {
			nodes = nodes[:len(nodes)-1]
		}
		out.Raw("[")
		for at, node := range nodes {
			if at > 0 {
				out.Raw(",")
			}
			if node == nil {
				out.Raw("null")
			} else {
				value(out, node.Val)
			}
		}
		out.Raw("]")
	}
}
`;
