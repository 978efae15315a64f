// The part of the rewriting program that knows which expressions of Go work on many bytes at once.

/** Go source that stands beside `goRewriter`. */
export const goExpressionRewriter = String.raw`package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A text that a statement adds to a builder.
func (r *rewriter) written(statement ast.Stmt) ast.Expr {
	expression, is := statement.(*ast.ExprStmt)
	if !is {
		return nil
	}
	call, is := expression.X.(*ast.CallExpr)
	if !is || len(call.Args) != 1 {
		return nil
	}
	method, is := call.Fun.(*ast.SelectorExpr)
	if is && method.Sel.Name == "WriteString" && pure(call.Args[0]) {
		return call.Args[0]
	}
	return nil
}

func (r *rewriter) under(expression ast.Expr) types.Type {
	known, is := r.info.Types[expression]
	if !is || known.Type == nil {
		return nil
	}
	return known.Type.Underlying()
}

func (r *rewriter) isText(expression ast.Expr) bool {
	basic, is := r.under(expression).(*types.Basic)
	return is && basic.Info()&types.IsString != 0
}

func (r *rewriter) isList(expression ast.Expr) bool {
	_, is := r.under(expression).(*types.Slice)
	return is
}

func (r *rewriter) isConstant(expression ast.Expr) bool {
	return r.info.Types[expression].Value != nil
}

func (r *rewriter) wrap(node ast.Node, before, after string) {
	r.begin(node.Pos(), before)
	r.edits = append(r.edits, edit{r.place(node.End()), after, true, -len(r.edits)})
}

func (r *rewriter) call(call *ast.CallExpr) {
	if callee, is := call.Fun.(*ast.Ident); is {
		if _, builtin := r.info.Uses[callee].(*types.Builtin); builtin {
			r.builtin(callee, call)
			return
		}
	}
	if r.info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		from, to := call.Args[0], ast.Expr(call)
		if r.isConstant(call) {
			return
		}
		if r.isText(to) && r.isList(from) {
			r.wrap(call, counter+".Text(", ")")
		} else if r.isList(to) && r.isText(from) {
			r.wrap(call, counter+".Made(", ")")
		}
		return
	}
	r.library(call)
}

func (r *rewriter) builtin(callee *ast.Ident, call *ast.CallExpr) {
	texts := len(call.Args) == 2 && r.isText(call.Args[1])
	switch callee.Name {
	case "append":
		name := "Append"
		if texts && call.Ellipsis.IsValid() {
			name = "AppendText"
			r.edits = append(r.edits, edit{r.place(call.Ellipsis), "/*", false, len(r.edits)}, edit{r.place(call.Ellipsis) + 3, "*/", true, len(r.edits)})
		}
		list, is := r.under(call.Args[0]).(*types.Slice)
		// One more costs nothing in the long run; of mixed items the compiler would not find the type.
		if is && (call.Ellipsis.IsValid() || len(call.Args) > 2) && !types.IsInterface(list.Elem()) {
			r.replace(callee, counter+"."+name)
		}
	case "copy":
		name := "Copy"
		if texts {
			name = "CopyText"
		}
		r.replace(callee, counter+"."+name)
	case "make":
		if r.isList(call) {
			r.wrap(call, counter+".Made(", ")")
		}
	}
}

// Functions of strings and bytes go through their arguments, as far as these can be named twice.
func (r *rewriter) library(call *ast.CallExpr) {
	function, is := call.Fun.(*ast.SelectorExpr)
	if !is {
		return
	}
	owner, is := function.X.(*ast.Ident)
	if !is {
		return
	}
	name, is := r.info.Uses[owner].(*types.PkgName)
	if !is || (name.Imported().Path() != "strings" && name.Imported().Path() != "bytes") {
		return
	}
	if _, several := r.info.Types[call].Type.(*types.Tuple); several || r.info.Types[call].Type == nil {
		return
	}
	sizes := []string{}
	for _, each := range call.Args {
		if !pure(each) || r.isConstant(each) {
			continue
		}
		if r.isText(each) {
			sizes = append(sizes, "len("+r.source(each)+")")
		} else if list, is := r.under(each).(*types.Slice); is {
			if list.Elem().String() == "string" {
				sizes = append(sizes, counter+".Sizes("+r.source(each)+")")
			} else if list.Elem().String() == "byte" {
				sizes = append(sizes, "len("+r.source(each)+")")
			}
		}
	}
	if strings.HasPrefix(function.Sel.Name, "HasPrefix") || strings.HasPrefix(function.Sel.Name, "HasSuffix") || len(sizes) == 0 {
		return
	}
	r.wrap(call, counter+".After(", ","+strings.Join(sizes, "+")+")")
}

func (r *rewriter) binary(each *ast.BinaryExpr) {
	if !r.isText(each.X) || r.isConstant(each.X) && r.isConstant(each.Y) {
		return
	}
	if each.Op == token.ADD {
		r.wrap(each, counter+".Text(", ")")
		return
	}
	if each.Op == token.EQL && pure(each.X) && pure(each.Y) && !r.isConstant(each.X) && !r.isConstant(each.Y) {
		r.wrap(each, fmt.Sprintf("(%s.Met(%s, %s) && (", counter, r.source(each.X), r.source(each.Y)), "))")
	}
}

// Whether an expression may be evaluated once more.
func pure(expression ast.Expr) bool {
	switch each := expression.(type) {
	case *ast.Ident, *ast.BasicLit:
		return true
	case *ast.SelectorExpr:
		return pure(each.X)
	case *ast.ParenExpr:
		return pure(each.X)
	case *ast.IndexExpr:
		return pure(each.X) && pure(each.Index)
	case *ast.BinaryExpr:
		return pure(each.X) && pure(each.Y)
	case *ast.SliceExpr:
		return pure(each.X) && (each.Low == nil || pure(each.Low)) && (each.High == nil || pure(each.High))
	case *ast.CallExpr:
		callee, is := each.Fun.(*ast.Ident)
		return is && callee.Name == "len" && len(each.Args) == 1 && pure(each.Args[0])
	}
	return false
}
`;
