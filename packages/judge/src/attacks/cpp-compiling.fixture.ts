// Hostile sources for the C++ compiler: what they try happens before anything of theirs runs.

import type { Attack, Bait } from './attack.fixture.ts';

export function cppCompilations({ file }: Bait): readonly Attack[] {
  const solve = 'std::string solve(std::string a) { return a; }\n';
  const included = (path: string): Attack => ({
    name: `includes ${path === file ? 'a file of the host' : path}`,
    source: `#include "${path}"\n${solve}`,
    verdicts: ['CE'],
  });
  return [
    included(file),
    included('/etc/passwd'),
    included('/dev/zero'),
    included('/dev/urandom'),
    included('/proc/self/environ'),
    {
      name: 'has the assembler read a file of the host',
      source: `asm(".section .rodata\\nsecret: .incbin \\"${file}\\"\\n.byte 0\\n.previous");\nextern "C" const char secret[];\nstd::string solve(std::string a) { return secret; }\n`,
      verdicts: ['CE'],
    },
    {
      name: 'a constant computed for ever',
      source: `constexpr long f(long n) { long s = 0; for (long i = 0; i < n; i++) s += i % 7; return s; }
constexpr long g(int d) { return d == 0 ? f(8000000) : g(d - 1) + g(d - 1); }
template <int N> struct Many { static constexpr long value = f(8000000 + N) + Many<N - 1>::value; };
template <> struct Many<0> { static constexpr long value = 0; };
std::string solve(std::string a) { return std::to_string(Many<500>::value); }
`,
      verdicts: ['CE'],
    },
    {
      name: 'a template that doubles for ever',
      source: `template <int N, class A, class B> struct T : T<N - 1, T<N, A, B>, A>, T<N - 1, B, T<N, B, A>> {};
template <class A, class B> struct T<0, A, B> {};
std::string solve(std::string a) { return std::to_string(sizeof(T<40, int, char>)); }
`,
      verdicts: ['CE'],
    },
    {
      name: 'macros that double for ever',
      source: `${Array.from({ length: 40 }, (_each, index) => `#define M${index + 1} M${index} M${index}`).join('\n')}\n#define M0 1,\nlong all[] = { M40 };\n${solve}`,
      verdicts: ['CE'],
    },
    {
      name: 'an artefact of a gigabyte',
      source: `char big[1l << 30] = {1};\n${solve}`,
      verdicts: ['CE'],
    },
    {
      name: 'errors without end',
      source: `${Array.from({ length: 3000 }, (_each, index) => `int x = y${index}(${'z'.repeat(200)});`).join('\n')}\n${solve}`,
      verdicts: ['CE'],
    },
    { name: 'includes itself', source: `#include __FILE__\n${solve}`, verdicts: ['CE'] },
  ];
}
