// What every Rust solution is linked with, compiled once: nodes, the way from JSON to values and back, the loop that answers
// calls, and what a program says when it dies. It needs nothing but the standard library, from Rust 1.56 on.

/** The crate `greenroom`. */
export const rustPrelude = String.raw`
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use std::rc::Rc;

mod runtime;
pub use runtime::{play, serve, Reader};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListNode<T = i64> {
    pub val: T,
    pub next: Option<Box<ListNode<T>>>,
}

impl<T> ListNode<T> {
    #[inline]
    pub fn new(val: T) -> Self {
        ListNode { val, next: None }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeNode<T = i64> {
    pub val: T,
    pub left: Option<Box<TreeNode<T>>>,
    pub right: Option<Box<TreeNode<T>>>,
}

impl<T> TreeNode<T> {
    #[inline]
    pub fn new(val: T) -> Self {
        TreeNode { val, left: None, right: None }
    }
}

/** For those who share nodes. */
pub mod rc {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct TreeNode<T = i64> {
        pub val: T,
        pub left: Option<Rc<RefCell<TreeNode<T>>>>,
        pub right: Option<Rc<RefCell<TreeNode<T>>>>,
    }

    impl<T> TreeNode<T> {
        #[inline]
        pub fn new(val: T) -> Self {
            TreeNode { val, left: None, right: None }
        }
    }
}

/** The answer is not a value of the type that the signature promises. */
pub(crate) struct Unfit(pub String);
/** An argument is beyond what the function's parameter can hold. */
pub(crate) struct Narrow(pub String);

// The types of a signature.
pub struct Int;
pub struct Float;
pub struct Text;
pub struct Bool;
pub struct List<Of>(std::marker::PhantomData<Of>);
pub struct Linked<Of>(std::marker::PhantomData<Of>);
pub struct Tree<Of>(std::marker::PhantomData<Of>);
pub struct Maybe<Of>(std::marker::PhantomData<Of>);

/** How values of a type of the signature are read into and written from a type of Rust. */
pub trait Codec<T> {
    fn take(input: &mut Reader) -> T;
    fn give(out: &mut String, value: &T);
}

pub fn take<Type: Codec<T>, T>(input: &mut Reader) -> T {
    input.mark(b',');
    Type::take(input)
}

pub fn give<Type: Codec<T>, T>(value: &T) -> String {
    let mut out = String::new();
    Type::give(&mut out, value);
    out
}

const LARGEST: i128 = 9007199254740991;

macro_rules! whole {
    ($($number:ty),*) => {$(
        impl Codec<$number> for Int {
            fn take(input: &mut Reader) -> $number {
                let value = input.integer();
                match <$number as std::convert::TryFrom<i64>>::try_from(value) {
                    Ok(fitting) => fitting,
                    Err(_) => std::panic::panic_any(Narrow(format!(
                        "{} does not fit into the parameter, an {}: take i64", value, stringify!($number)
                    ))),
                }
            }
            fn give(out: &mut String, value: &$number) {
                let wide = <i128 as std::convert::TryFrom<$number>>::try_from(*value).unwrap_or(i128::MAX);
                if wide > LARGEST || wide < -LARGEST {
                    std::panic::panic_any(Unfit("The answer holds a whole number beyond ±2^53".to_string()));
                }
                out.push_str(&wide.to_string());
            }
        }
    )*};
}
whole!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

macro_rules! real {
    ($($number:ty),*) => {$(
        impl Codec<$number> for Float {
            fn take(input: &mut Reader) -> $number {
                input.real() as $number
            }
            fn give(out: &mut String, value: &$number) {
                if !value.is_finite() {
                    std::panic::panic_any(Unfit(format!(
                        "The answer holds {}, which is not a number that can be compared", value
                    )));
                }
                out.push_str(&format!("{:?}", *value as f64));
            }
        }
    )*};
}
real!(f32, f64);

impl Codec<bool> for Bool {
    fn take(input: &mut Reader) -> bool {
        input.truth()
    }
    fn give(out: &mut String, value: &bool) {
        out.push_str(if *value { "true" } else { "false" });
    }
}

impl Codec<String> for Text {
    fn take(input: &mut Reader) -> String {
        input.text()
    }
    fn give(out: &mut String, value: &String) {
        runtime::write_text(out, value);
    }
}

// A function may borrow what it is given; it lives as long as the program.
macro_rules! borrowed {
    ($([$($generics:tt)*] $spec:ty, $owned:ty, $reference:ty, $value:ident => $lent:expr;)*) => {$(
        impl<'a, $($generics)*> Codec<$reference> for $spec {
            fn take(input: &mut Reader) -> $reference {
                let $value: &'a mut $owned = Box::leak(Box::new(<Self as Codec<$owned>>::take(input)));
                $lent
            }
            fn give(out: &mut String, value: &$reference) {
                Self::give_borrowed(out, value);
            }
        }
    )*};
}
borrowed! {
    [] Text, String, &'a str, value => value.as_str();
    [] Text, String, &'a String, value => value;
    [T: 'a, Of: Codec<T>] List<Of>, Vec<T>, &'a [T], value => value.as_slice();
    [T: 'a, Of: Codec<T>] List<Of>, Vec<T>, &'a Vec<T>, value => value;
    [T: 'a, Of: Codec<T>] List<Of>, Vec<T>, &'a mut [T], value => value.as_mut_slice();
    [T: 'a, Of: Codec<T>] List<Of>, Vec<T>, &'a mut Vec<T>, value => value;
}
impl Text {
    fn give_borrowed(out: &mut String, value: &str) {
        runtime::write_text(out, value);
    }
}
impl<Of> List<Of> {
    fn give_borrowed<T>(out: &mut String, items: &[T])
    where
        Of: Codec<T>,
    {
        give_all::<Of, T, _>(out, items.iter());
    }
}

macro_rules! sequence {
    ($($container:ident $push:ident),*) => {$(
        impl<T, Of: Codec<T>> Codec<$container<T>> for List<Of> {
            fn take(input: &mut Reader) -> $container<T> {
                let mut items = $container::new();
                input.mark(b'[');
                if input.mark(b']') {
                    return items;
                }
                loop {
                    items.$push(Of::take(input));
                    if !input.mark(b',') {
                        break;
                    }
                }
                input.mark(b']');
                items
            }
            fn give(out: &mut String, items: &$container<T>) {
                give_all::<Of, T, _>(out, items.iter());
            }
        }
    )*};
}
sequence!(Vec push, VecDeque push_back);

fn give_all<'a, Of: Codec<T>, T: 'a, I: Iterator<Item = &'a T>>(out: &mut String, items: I) {
    out.push('[');
    for (index, item) in items.enumerate() {
        if index > 0 {
            out.push(',');
        }
        Of::give(out, item);
    }
    out.push(']');
}

impl<T, Of: Codec<T>> Codec<Option<T>> for Maybe<Of> {
    fn take(input: &mut Reader) -> Option<T> {
        if input.null() {
            None
        } else {
            Some(Of::take(input))
        }
    }
    fn give(out: &mut String, value: &Option<T>) {
        match value {
            None => out.push_str("null"),
            Some(held) => Of::give(out, held),
        }
    }
}

/** A node of a linked list that owns the next one. */
pub trait ListLink: Sized {
    type Value;
    fn link(val: Self::Value, next: Option<Box<Self>>) -> Self;
    fn parts(&self) -> (&Self::Value, Option<&Self>);
}

/** Makes a struct with val and next a node; solutions may bring their own. */
#[macro_export]
macro_rules! list_node {
    ([$($generics:tt)*] $node:ty, $value:ty) => {
        impl $($generics)* $crate::ListLink for $node {
            type Value = $value;
            fn link(val: $value, next: ::std::option::Option<::std::boxed::Box<Self>>) -> Self {
                Self { val, next }
            }
            fn parts(&self) -> (&$value, ::std::option::Option<&Self>) {
                (&self.val, self.next.as_deref())
            }
        }
    };
}
list_node!([<T>] ListNode<T>, T);

impl<N: ListLink, Of: Codec<N::Value>> Codec<Option<Box<N>>> for Linked<Of> {
    fn take(input: &mut Reader) -> Option<Box<N>> {
        let values: Vec<N::Value> = List::<Of>::take(input);
        let mut head = None;
        for value in values.into_iter().rev() {
            head = Some(Box::new(N::link(value, head)));
        }
        head
    }
    fn give(out: &mut String, head: &Option<Box<N>>) {
        let mut values = Vec::new();
        let mut node = head.as_deref();
        while let Some(here) = node {
            let (value, next) = here.parts();
            values.push(value);
            node = next;
        }
        give_all::<Of, N::Value, _>(out, values.into_iter());
    }
}

/** A link to a node of a tree: a box, or a shared cell. */
pub trait TreeLink: Sized {
    type Value;
    fn link(val: Self::Value, left: Option<Self>, right: Option<Self>) -> Self;
    /** Calls back with the value and the children. */
    fn visit(&self, see: &mut dyn FnMut(&Self::Value, &Option<Self>, &Option<Self>));
    fn address(&self) -> usize;
}

macro_rules! tree_link {
    ($node:ident, $link:ty, $make:expr, $see:expr, $address:expr) => {
        impl<N: $node> TreeLink for $link {
            type Value = N::Value;
            fn link(val: N::Value, left: Option<Self>, right: Option<Self>) -> Self {
                $make(N::link(val, left, right))
            }
            fn visit(&self, see: &mut dyn FnMut(&N::Value, &Option<Self>, &Option<Self>)) {
                let node = $see(self);
                let (val, left, right) = node.parts();
                see(val, left, right)
            }
            fn address(&self) -> usize {
                $address(self)
            }
        }
    };
}

/** A node that owns its children. */
pub trait BoxNode: Sized {
    type Value;
    fn link(val: Self::Value, left: Option<Box<Self>>, right: Option<Box<Self>>) -> Self;
    fn parts(&self) -> (&Self::Value, &Option<Box<Self>>, &Option<Box<Self>>);
}
tree_link!(BoxNode, Box<N>, Box::new, AsRef::<N>::as_ref, |link: &Box<N>| &**link as *const N as usize);

/** A node that shares them. */
pub trait CellNode: Sized {
    type Value;
    fn link(val: Self::Value, left: Shared<Self>, right: Shared<Self>) -> Self;
    fn parts(&self) -> (&Self::Value, &Shared<Self>, &Shared<Self>);
}
pub type Shared<N> = Option<Rc<RefCell<N>>>;
tree_link!(CellNode, Rc<RefCell<N>>, |node| Rc::new(RefCell::new(node)), RefCell::borrow, |link: &Rc<RefCell<N>>| Rc::as_ptr(link) as usize);

/** Makes a struct with val, left and right a node. */
#[macro_export]
macro_rules! tree_node {
    ([$($generics:tt)*] $node:ty, $value:ty, $kind:ident, $link:ty) => {
        impl $($generics)* $crate::$kind for $node {
            type Value = $value;
            fn link(val: $value, left: ::std::option::Option<$link>, right: ::std::option::Option<$link>) -> Self {
                Self { val, left, right }
            }
            fn parts(&self) -> (&$value, &::std::option::Option<$link>, &::std::option::Option<$link>) {
                (&self.val, &self.left, &self.right)
            }
        }
    };
}
tree_node!([<T>] TreeNode<T>, T, BoxNode, Box<TreeNode<T>>);
tree_node!([<T>] rc::TreeNode<T>, T, CellNode, Rc<RefCell<rc::TreeNode<T>>>);

impl<L: TreeLink, Of: Codec<L::Value>> Codec<Option<L>> for Tree<Of> {
    fn take(input: &mut Reader) -> Option<L> {
        let values: Vec<Option<L::Value>> = List::<Maybe<Of>>::take(input);
        // Which places each node's children have; then from the last node to the first, children before parents.
        let mut places = Vec::with_capacity(values.len());
        let mut next = 1;
        for value in &values {
            places.push(next);
            if value.is_some() {
                next += 2;
            }
        }
        let mut nodes: Vec<Option<L>> = values.iter().map(|_| None).collect();
        for (index, value) in values.into_iter().enumerate().rev() {
            if let Some(val) = value {
                let mut child = |at: usize| if at < nodes.len() { nodes[at].take() } else { None };
                let left = child(places[index]);
                let right = child(places[index] + 1);
                nodes[index] = Some(L::link(val, left, right));
            }
        }
        if nodes.is_empty() {
            None
        } else {
            nodes[0].take()
        }
    }
    fn give(out: &mut String, root: &Option<L>) {
        let mut values: Vec<Option<String>> = Vec::new();
        let mut seen = HashSet::new();
        let mut level: VecDeque<Option<*const L>> = VecDeque::new();
        level.push_back(root.as_ref().map(|link| link as *const L));
        while let Some(place) = level.pop_front() {
            match place {
                None => values.push(None),
                // A link stays where it is: the answer is only borrowed.
                Some(link) => unsafe { &*link }.visit(&mut |val, left, right| {
                    if !seen.insert(unsafe { &*link }.address()) {
                        std::panic::panic_any(Unfit("The tree of the answer holds the same node twice".to_string()));
                    }
                    values.push(Some(give::<Of, L::Value>(val)));
                    level.push_back(left.as_ref().map(|child| child as *const L));
                    level.push_back(right.as_ref().map(|child| child as *const L));
                }),
            }
        }
        while let Some(None) = values.last() {
            values.pop();
        }
        let texts: Vec<String> = values.into_iter().map(|value| value.unwrap_or_else(|| "null".to_string())).collect();
        out.push('[');
        out.push_str(&texts.join(","));
        out.push(']');
    }
}

/** No node is told as null, not as an empty list. */
pub struct MaybeNode<Of>(std::marker::PhantomData<Of>);

impl<L, Of: Codec<Option<L>>> Codec<Option<L>> for MaybeNode<Of> {
    fn take(input: &mut Reader) -> Option<L> {
        if input.null() {
            None
        } else {
            Of::take(input)
        }
    }
    fn give(out: &mut String, root: &Option<L>) {
        match root {
            None => out.push_str("null"),
            Some(_) => Of::give(out, root),
        }
    }
}
`;
