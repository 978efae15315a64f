// What the node types of each grammar are to a reader of code: one table a language, so that rules are written once.

import type { SyntaxLanguage } from '../../syntax/index.ts';

/** What a node is, whatever its language calls it. */
export type Role =
  | 'assignment'
  | 'binary'
  | 'block'
  | 'break'
  | 'call'
  | 'case'
  | 'catch'
  | 'choice'
  | 'class'
  | 'comprehension'
  | 'continue'
  | 'declaration'
  | 'else'
  | 'elif'
  | 'false'
  | 'function'
  | 'if'
  | 'import'
  | 'index'
  | 'lambda'
  | 'list'
  | 'logical'
  | 'loop'
  | 'map'
  | 'member'
  | 'name'
  | 'new'
  | 'not'
  | 'number'
  | 'parentheses'
  | 'pass'
  | 'return'
  | 'set'
  | 'statement'
  | 'string'
  | 'switch'
  | 'throw'
  | 'true'
  | 'try'
  | 'update';

/** Languages whose readability is reviewed. */
export const readableLanguages = [
  'python',
  'javascript',
  'typescript',
  'java',
  'cpp',
  'go',
] as const satisfies readonly SyntaxLanguage[];
export type ReadableLanguage = (typeof readableLanguages)[number];

/** Where a node type that declares names has them. */
export interface DeclarationForm {
  /** Field of the declared names. */
  readonly names: string;
  readonly value?: string;
  readonly type?: string;
  /** The type stands at the parent, as in `int a = 1, b = 2`. */
  readonly typeAtParent?: true;
  readonly isLoop?: true;
}

export interface CodeGrammar {
  readonly roles: Readonly<Record<string, Role>>;
  readonly declarations: Readonly<Record<string, DeclarationForm>>;
  /** Roles of nodes that open a scope for names. */
  readonly scopes: readonly Role[];
  /** Names that the language has built in and that people hide by accident. */
  readonly builtins: ReadonlySet<string>;
  /** Names that hide others by custom. */
  readonly mayHide: ReadonlySet<string>;
}

const BRACES = ['block', 'function', 'lambda', 'loop', 'catch', 'class', 'if', 'switch', 'case'] as const;
const NONE: ReadonlySet<string> = new Set();

const python: CodeGrammar = {
  roles: {
    assignment: 'assignment',
    augmented_assignment: 'assignment',
    attribute: 'member',
    binary_operator: 'binary',
    comparison_operator: 'binary',
    boolean_operator: 'logical',
    block: 'block',
    break_statement: 'break',
    call: 'call',
    case_clause: 'case',
    except_clause: 'catch',
    conditional_expression: 'choice',
    class_definition: 'class',
    list_comprehension: 'comprehension',
    set_comprehension: 'comprehension',
    dictionary_comprehension: 'comprehension',
    generator_expression: 'comprehension',
    continue_statement: 'continue',
    else_clause: 'else',
    elif_clause: 'elif',
    false: 'false',
    function_definition: 'function',
    if_statement: 'if',
    import_statement: 'import',
    import_from_statement: 'import',
    subscript: 'index',
    lambda: 'lambda',
    list: 'list',
    for_statement: 'loop',
    while_statement: 'loop',
    dictionary: 'map',
    identifier: 'name',
    not_operator: 'not',
    integer: 'number',
    float: 'number',
    parenthesized_expression: 'parentheses',
    pass_statement: 'pass',
    return_statement: 'return',
    set: 'set',
    expression_statement: 'statement',
    string: 'string',
    match_statement: 'switch',
    raise_statement: 'throw',
    true: 'true',
    try_statement: 'try',
  },
  declarations: {
    assignment: { names: 'left', value: 'right', type: 'type' },
    for_statement: { names: 'left', isLoop: true },
    for_in_clause: { names: 'left', isLoop: true },
    named_expression: { names: 'name', value: 'value' },
    as_pattern: { names: 'alias' },
  },
  scopes: ['function', 'lambda', 'comprehension', 'class'],
  builtins: new Set(
    'abs all any bool dict dir filter float format hash id input int iter len list map max min next object open ord pow print range reversed round set slice sorted str sum tuple type vars zip'.split(
      ' ',
    ),
  ),
  mayHide: NONE,
};

const javascript: CodeGrammar = {
  roles: {
    assignment_expression: 'assignment',
    augmented_assignment_expression: 'assignment',
    update_expression: 'update',
    member_expression: 'member',
    binary_expression: 'binary',
    statement_block: 'block',
    break_statement: 'break',
    call_expression: 'call',
    switch_case: 'case',
    switch_default: 'case',
    catch_clause: 'catch',
    ternary_expression: 'choice',
    class_declaration: 'class',
    class: 'class',
    continue_statement: 'continue',
    lexical_declaration: 'declaration',
    variable_declaration: 'declaration',
    else_clause: 'else',
    false: 'false',
    function_declaration: 'function',
    generator_function_declaration: 'function',
    method_definition: 'function',
    if_statement: 'if',
    import_statement: 'import',
    subscript_expression: 'index',
    arrow_function: 'lambda',
    function_expression: 'lambda',
    array: 'list',
    for_statement: 'loop',
    for_in_statement: 'loop',
    while_statement: 'loop',
    do_statement: 'loop',
    object: 'map',
    identifier: 'name',
    shorthand_property_identifier: 'name',
    new_expression: 'new',
    unary_expression: 'not',
    number: 'number',
    parenthesized_expression: 'parentheses',
    empty_statement: 'pass',
    return_statement: 'return',
    expression_statement: 'statement',
    string: 'string',
    template_string: 'string',
    switch_statement: 'switch',
    throw_statement: 'throw',
    true: 'true',
    try_statement: 'try',
  },
  declarations: {
    variable_declarator: { names: 'name', value: 'value', type: 'type' },
    for_in_statement: { names: 'left', isLoop: true },
    catch_clause: { names: 'parameter' },
  },
  scopes: BRACES,
  builtins: NONE,
  mayHide: NONE,
};

const java: CodeGrammar = {
  roles: {
    assignment_expression: 'assignment',
    update_expression: 'update',
    field_access: 'member',
    binary_expression: 'binary',
    block: 'block',
    constructor_body: 'block',
    break_statement: 'break',
    method_invocation: 'call',
    switch_block_statement_group: 'case',
    switch_rule: 'case',
    catch_clause: 'catch',
    ternary_expression: 'choice',
    class_declaration: 'class',
    interface_declaration: 'class',
    record_declaration: 'class',
    enum_declaration: 'class',
    continue_statement: 'continue',
    local_variable_declaration: 'declaration',
    false: 'false',
    method_declaration: 'function',
    constructor_declaration: 'function',
    if_statement: 'if',
    import_declaration: 'import',
    array_access: 'index',
    lambda_expression: 'lambda',
    array_initializer: 'list',
    for_statement: 'loop',
    enhanced_for_statement: 'loop',
    while_statement: 'loop',
    do_statement: 'loop',
    identifier: 'name',
    object_creation_expression: 'new',
    array_creation_expression: 'new',
    unary_expression: 'not',
    decimal_integer_literal: 'number',
    decimal_floating_point_literal: 'number',
    hex_integer_literal: 'number',
    parenthesized_expression: 'parentheses',
    return_statement: 'return',
    expression_statement: 'statement',
    string_literal: 'string',
    character_literal: 'string',
    switch_expression: 'switch',
    throw_statement: 'throw',
    true: 'true',
    try_statement: 'try',
  },
  declarations: {
    variable_declarator: { names: 'name', value: 'value', typeAtParent: true },
    enhanced_for_statement: { names: 'name', type: 'type', isLoop: true },
    catch_formal_parameter: { names: 'name' },
  },
  scopes: BRACES,
  builtins: NONE,
  mayHide: NONE,
};

const cpp: CodeGrammar = {
  roles: {
    assignment_expression: 'assignment',
    update_expression: 'update',
    field_expression: 'member',
    binary_expression: 'binary',
    compound_statement: 'block',
    break_statement: 'break',
    call_expression: 'call',
    case_statement: 'case',
    catch_clause: 'catch',
    conditional_expression: 'choice',
    class_specifier: 'class',
    struct_specifier: 'class',
    continue_statement: 'continue',
    declaration: 'declaration',
    else_clause: 'else',
    false: 'false',
    function_definition: 'function',
    if_statement: 'if',
    preproc_include: 'import',
    using_declaration: 'import',
    subscript_expression: 'index',
    lambda_expression: 'lambda',
    initializer_list: 'list',
    for_statement: 'loop',
    for_range_loop: 'loop',
    while_statement: 'loop',
    do_statement: 'loop',
    identifier: 'name',
    new_expression: 'new',
    unary_expression: 'not',
    number_literal: 'number',
    parenthesized_expression: 'parentheses',
    condition_clause: 'parentheses',
    return_statement: 'return',
    expression_statement: 'statement',
    string_literal: 'string',
    char_literal: 'string',
    switch_statement: 'switch',
    throw_statement: 'throw',
    true: 'true',
    try_statement: 'try',
  },
  declarations: {
    init_declarator: { names: 'declarator', value: 'value', typeAtParent: true },
    declaration: { names: 'declarator', type: 'type' },
    for_range_loop: { names: 'declarator', type: 'type', isLoop: true },
  },
  scopes: BRACES,
  builtins: NONE,
  mayHide: NONE,
};

const go: CodeGrammar = {
  roles: {
    assignment_statement: 'assignment',
    inc_statement: 'update',
    dec_statement: 'update',
    selector_expression: 'member',
    binary_expression: 'binary',
    block: 'block',
    break_statement: 'break',
    call_expression: 'call',
    expression_case: 'case',
    default_case: 'case',
    type_case: 'case',
    type_declaration: 'class',
    continue_statement: 'continue',
    short_var_declaration: 'declaration',
    var_declaration: 'declaration',
    const_declaration: 'declaration',
    false: 'false',
    function_declaration: 'function',
    method_declaration: 'function',
    if_statement: 'if',
    import_declaration: 'import',
    index_expression: 'index',
    func_literal: 'lambda',
    for_statement: 'loop',
    identifier: 'name',
    composite_literal: 'new',
    unary_expression: 'not',
    int_literal: 'number',
    float_literal: 'number',
    parenthesized_expression: 'parentheses',
    return_statement: 'return',
    expression_statement: 'statement',
    interpreted_string_literal: 'string',
    raw_string_literal: 'string',
    rune_literal: 'string',
    expression_switch_statement: 'switch',
    type_switch_statement: 'switch',
    true: 'true',
  },
  declarations: {
    short_var_declaration: { names: 'left', value: 'right' },
    range_clause: { names: 'left', isLoop: true },
    var_spec: { names: 'name', value: 'value', type: 'type' },
    const_spec: { names: 'name', value: 'value', type: 'type' },
  },
  scopes: BRACES,
  builtins: new Set('append cap clear close copy delete len make max min new panic print println'.split(' ')),
  mayHide: new Set(['err', 'ok']),
};

export const grammars: Readonly<Record<ReadableLanguage, CodeGrammar>> = {
  python,
  javascript,
  typescript: {
    ...javascript,
    roles: { ...javascript.roles, interface_declaration: 'class', abstract_class_declaration: 'class' },
  },
  java,
  cpp,
  go,
};
