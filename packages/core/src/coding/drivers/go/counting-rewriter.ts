// The program that rewrites Go so that it counts its loops, calls and copied bytes.

/** Go source of the rewriting program. Its arguments: a file that says where packages are, then the files of one package. */
export const goRewriter = String.raw`// Rewrites a package so that it counts what it does; no line moves.
package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

const counter = "greenroomcount"

type edit struct {
	at    int
	text  string
	ends  bool
	order int
}

type rewriter struct {
	files *token.FileSet
	info  *types.Info
	text  string
	lined bool
	edits []edit
}

func main() {
	mode, config, paths := os.Args[1], os.Args[2], os.Args[3:]
	files := token.NewFileSet()
	parsed := []*ast.File{}
	for _, path := range paths {
		file, problem := parser.ParseFile(files, path, nil, parser.ParseComments)
		if problem != nil {
			// The compiler will say it better.
			return
		}
		parsed = append(parsed, file)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	broken := false
	complain := func(problem error) {
		found, is := problem.(types.Error)
		broken = broken || is && filepath.Base(files.Position(found.Pos).Filename) == "solution.go"
	}
	settings := types.Config{Importer: importer.ForCompiler(files, "gc", lookup(config)), Error: complain}
	settings.Check("main", files, parsed, info)
	if broken {
		return
	}
	for index, file := range parsed {
		if mode == "solution" && filepath.Base(paths[index]) != "solution.go" {
			continue
		}
		source, _ := os.ReadFile(paths[index])
		r := &rewriter{files: files, info: info, text: string(source), lined: mode == "solution"}
		r.file(file)
		os.WriteFile(paths[index], []byte(r.result()), 0o644)
	}
}

func lookup(config string) importer.Lookup {
	places := map[string]string{}
	content, _ := os.ReadFile(config)
	for _, line := range strings.Split(string(content), "\n") {
		if name, file, found := strings.Cut(strings.TrimPrefix(line, "packagefile "), "="); found {
			places[name] = file
		}
	}
	return func(path string) (io.ReadCloser, error) {
		return os.Open(places[path])
	}
}

func (r *rewriter) place(at token.Pos) int { return r.files.Position(at).Offset }
func (r *rewriter) line(at token.Pos) int  { return r.files.Position(at).Line }
func (r *rewriter) begin(at token.Pos, text string) {
	r.edits = append(r.edits, edit{r.place(at), text, false, len(r.edits)})
}
func (r *rewriter) end(at token.Pos, text string) {
	r.edits = append(r.edits, edit{r.place(at), text, true, len(r.edits)})
}

// What ends at a place stands before what begins there; of two that end there the inner one is first.
func (r *rewriter) result() string {
	sort.SliceStable(r.edits, func(a, b int) bool {
		x, y := r.edits[a], r.edits[b]
		if x.at != y.at {
			return x.at < y.at
		}
		if x.ends != y.ends {
			return x.ends
		}
		return x.order < y.order
	})
	var out strings.Builder
	done := 0
	for _, each := range r.edits {
		out.WriteString(r.text[done:each.at])
		out.WriteString(each.text)
		done = each.at
	}
	out.WriteString(r.text[done:])
	return out.String()
}

func (r *rewriter) file(file *ast.File) {
	r.begin(file.Name.End(), "; import "+counter+" \""+counter+"\"")
	for _, each := range file.Imports {
		if each.Path.Value == "\"sort\"" || each.Path.Value == "\"slices\"" {
			name := strings.Trim(each.Path.Value, "\"")
			prefix := ""
			if each.Name == nil {
				prefix = name + " "
			}
			r.replace(each.Path, prefix+"\"greenroom"+name+"\"")
		}
	}
	for _, each := range file.Decls {
		r.visit(each)
	}
	if r.lined {
		r.text += r.reset(file)
	} else {
		r.text += "\nvar _ = " + counter + ".Tick\n"
	}
}

func (r *rewriter) replace(node ast.Node, text string) {
	from, to := r.place(node.Pos()), r.place(node.End())
	// As long as before: places stay what they are.
	r.edits = append(r.edits, edit{from, text + "/*", false, len(r.edits)}, edit{to, "*/", true, len(r.edits)})
}

// A function that gives variables of the package their first values again.
func (r *rewriter) reset(file *ast.File) string {
	var out strings.Builder
	out.WriteString("\nfunc greenroomReset() {\n")
	for _, each := range file.Decls {
		declared, is := each.(*ast.GenDecl)
		if !is || declared.Tok != token.VAR {
			continue
		}
		for _, spec := range declared.Specs {
			value := spec.(*ast.ValueSpec)
			names := []string{}
			for _, name := range value.Names {
				names = append(names, name.Name)
			}
			if hasFunction(value) {
				continue
			}
			if len(value.Values) > 0 {
				values := []string{}
				for _, expression := range value.Values {
					values = append(values, r.source(expression))
				}
				fmt.Fprintf(&out, "\t%s = %s\n", strings.Join(names, ", "), strings.Join(values, ", "))
				continue
			}
			for _, name := range names {
				if name != "_" {
					fmt.Fprintf(&out, "\t{ var zero %s; %s = zero }\n", r.source(value.Type), name)
				}
			}
		}
	}
	out.WriteString("}\n")
	return out.String()
}

// Functions in variables stay: their text here would be one that does not count.
func hasFunction(value *ast.ValueSpec) bool {
	found := false
	ast.Inspect(value, func(each ast.Node) bool {
		_, is := each.(*ast.FuncLit)
		found = found || is
		return true
	})
	return found
}

func (r *rewriter) source(node ast.Node) string {
	return r.text[r.place(node.Pos()):r.place(node.End())]
}

func (r *rewriter) visit(node ast.Node) {
	switch each := node.(type) {
	case *ast.GenDecl:
		if each.Tok == token.CONST || each.Tok == token.TYPE || each.Tok == token.IMPORT {
			return
		}
	case *ast.FuncDecl:
		if each.Body != nil {
			r.function(each.Name.Name, each.Body, each.Pos())
		}
	case *ast.FuncLit:
		r.function("", each.Body, each.Pos())
	case *ast.ForStmt:
		r.turn(each.Body, each.Pos())
	case *ast.RangeStmt:
		r.turn(each.Body, each.Pos())
	case *ast.BlockStmt:
		r.statements(each.List)
	case *ast.CaseClause:
		r.statements(each.Body)
	case *ast.CommClause:
		r.statements(each.Body)
	case *ast.CallExpr:
		r.call(each)
	case *ast.BinaryExpr:
		r.binary(each)
	}
	children(node, r.visit)
}

func children(node ast.Node, visit func(ast.Node)) {
	ast.Inspect(node, func(each ast.Node) bool {
		if each == nil || each == node {
			return each == node
		}
		visit(each)
		return false
	})
}

func (r *rewriter) function(name string, body *ast.BlockStmt, at token.Pos) {
	if !r.lined && !callsItself(name, body) {
		return
	}
	hash := fnv.New32a()
	fmt.Fprint(hash, name, r.line(at), r.place(at))
	r.begin(body.Lbrace+1, fmt.Sprintf("defer %s.Leave(%s.Enter(%d));", counter, counter, hash.Sum32()&0xffff))
}

func callsItself(name string, body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(each ast.Node) bool {
		if call, is := each.(*ast.CallExpr); is {
			if callee, is := call.Fun.(*ast.Ident); is && callee.Name == name {
				found = true
			}
		}
		return true
	})
	return found && name != ""
}

func (r *rewriter) turn(body *ast.BlockStmt, at token.Pos) {
	mark := ""
	if r.lined {
		mark = fmt.Sprintf("%s.At(%d);", counter, r.line(at))
	}
	r.begin(body.Lbrace+1, counter+".Tick();"+mark)
}

func (r *rewriter) statements(list []ast.Stmt) {
	for _, each := range list {
		if _, empty := each.(*ast.EmptyStmt); r.lined && !empty {
			r.begin(each.Pos(), fmt.Sprintf("%s.At(%d);", counter, r.line(each.Pos())))
		}
		if grown, is := each.(*ast.AssignStmt); is && grown.Tok == token.ADD_ASSIGN && r.isText(grown.Lhs[0]) {
			defer r.end(grown.End(), fmt.Sprintf(";%s.Bytes(len(%s))", counter, r.source(grown.Lhs[0])))
		}
		if written := r.written(each); written != nil {
			defer r.end(each.End(), fmt.Sprintf(";%s.Bytes(len(%s))", counter, r.source(written)))
		}
	}
}
`;
