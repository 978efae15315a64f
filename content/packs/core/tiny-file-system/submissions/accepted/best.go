// A directory is a node with the nodes in it by name; a file is a node with a text.

import (
	"sort"
	"strings"
)

type node struct {
	isFile bool
	text   string
	names  map[string]*node
}

type FileSystem struct {
	root *node
}

func NewFileSystem() *FileSystem {
	return &FileSystem{root: &node{names: map[string]*node{}}}
}

func (f *FileSystem) MakeDirectory(path string) bool {
	place, made := f.root, false
	for _, name := range namesOf(path) {
		below := place.names[name]
		if below == nil {
			below = &node{names: map[string]*node{}}
			place.names[name] = below
			made = true
		}
		if below.isFile {
			return false
		}
		place = below
	}
	return made
}

func (f *FileSystem) WriteFile(path string, text string) bool {
	names := namesOf(path)
	place := f.parent(names)
	if place == nil {
		return false
	}
	name := names[len(names)-1]
	if known := place.names[name]; known != nil && !known.isFile {
		return false
	}
	place.names[name] = &node{isFile: true, text: text}
	return true
}

func (f *FileSystem) ReadFile(path string) *string {
	found := f.find(namesOf(path))
	if found == nil || !found.isFile {
		return nil
	}
	return &found.text
}

func (f *FileSystem) ListNames(path string) []string {
	names := namesOf(path)
	found := f.find(names)
	if found == nil {
		return []string{}
	}
	if found.isFile {
		return names[len(names)-1:]
	}
	listed := make([]string, 0, len(found.names))
	for name := range found.names {
		listed = append(listed, name)
	}
	sort.Strings(listed)
	return listed
}

func (f *FileSystem) Remove(path string) bool {
	names := namesOf(path)
	place := f.parent(names)
	if place == nil || place.names[names[len(names)-1]] == nil {
		return false
	}
	delete(place.names, names[len(names)-1])
	return true
}

func (f *FileSystem) find(names []string) *node {
	found := f.root
	for _, name := range names {
		if found == nil || found.isFile {
			return nil
		}
		found = found.names[name]
	}
	return found
}

func (f *FileSystem) parent(names []string) *node {
	if len(names) == 0 {
		return nil
	}
	found := f.find(names[:len(names)-1])
	if found == nil || found.isFile {
		return nil
	}
	return found
}

func namesOf(path string) []string {
	if path == "/" {
		return nil
	}
	return strings.Split(path[1:], "/")
}
