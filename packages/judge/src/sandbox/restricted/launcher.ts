// What starts a box of the tier `restricted`: Perl, whose `syscall` reaches Landlock and seccomp without anything to build
// (why Perl: docs/decisions/002-sandbox.md).

/**
 * Perl source, run as the box's user. Arguments: `follow` or `hold`, the compiled filter, the machine (x64 or arm64),
 * any number of rules `<rights>=<path>`, `--`, and the program with its arguments.
 *
 * It becomes two processes. The child gives up everything (a process group of its own, Landlock, seccomp) and becomes
 * the program. The parent outlives it: it writes the child's number to descriptor 4, and when descriptor 4 is closed at
 * the judge's end, for whatever reason, it ends the whole group and itself. With `follow` it also ends, as the program
 * did, when the program has ended; with `hold` it buries nobody before it is told, so that what ended can be looked at.
 */
export const restrictedLauncher = String.raw`
use strict;
my ($mode, $filter_file, $arch, @rest) = @ARGV;
my %rules;
while (@rest and $rest[0] ne '--') {
    my ($rights, $path) = split /=/, shift @rest, 2;
    $rules{$path} = $rights;
}
shift @rest;

# Numbers of system calls: asm/unistd_64.h and asm-generic/unistd.h; the three of Landlock are the same everywhere.
my ($PRCTL, $CLOSE) = $arch eq 'arm64' ? (167, 57) : (157, 3);
my ($CREATE_RULESET, $ADD_RULE, $RESTRICT_SELF) = (444, 445, 446);
my ($PR_SET_PDEATHSIG, $PR_SET_SECCOMP, $PR_SET_CHILD_SUBREAPER, $PR_SET_NO_NEW_PRIVS) = (1, 22, 36, 38);
my ($SIGKILL, $WNOHANG, $O_PATH) = (9, 1, 010000000);

# linux/landlock.h: LANDLOCK_ACCESS_FS_*.
my ($EXECUTE, $WRITE, $READ, $LIST, $TRUNCATE) = (1, 2, 4, 8, 1 << 14);
my $MAKE = (1 << 4) | (1 << 5) | (1 << 7) | (1 << 8) | (1 << 12) | (1 << 13);
my %access = (
    read => $EXECUTE | $READ | $LIST,
    device => $READ | $WRITE,
    work => $EXECUTE | $READ | $LIST | $WRITE | $TRUNCATE | $MAKE,
);
my $of_files = $EXECUTE | $WRITE | $READ | $TRUNCATE;

sub call {
    my ($name, $number, @arguments) = @_;
    my $result = syscall($number, @arguments);
    die "$name: $!\n" if $result < 0;
    return $result;
}

sub restrict_files {
    my $version = call('Landlock', $CREATE_RULESET, 0, 0, 1);
    my $handled = (1 << ($version < 2 ? 13 : $version < 3 ? 14 : $version < 5 ? 15 : 16)) - 1;
    my $net = $version < 4 ? 0 : 3;
    my $scope = $version < 6 ? 0 : 3;
    my $ruleset = pack('Q Q Q', $handled, $net, $scope);
    my $size = $version < 4 ? 8 : $version < 6 ? 16 : 24;
    my $fd = call('landlock_create_ruleset', $CREATE_RULESET, $ruleset, $size, 0);
    for my $path (sort keys %rules) {
        sysopen(my $file, $path, $O_PATH) or die "$path: $!\n";
        my $granted = $access{$rules{$path}} & $handled;
        $granted &= $of_files unless -d $path;
        my $rule = pack('Q l', $granted, fileno $file);
        call("landlock_add_rule $path", $ADD_RULE, $fd, 1, $rule, 0);
    }
    call('landlock_restrict_self', $RESTRICT_SELF, $fd, 0);
    syscall($CLOSE, $fd);
    opendir(my $root, '/') and die "Landlock restricts nothing\n";
}

sub restrict_calls {
    my ($filter) = @_;
    # The filter lets a process send signals to one number only: this is it.
    my $own = pack('V', $$);
    $filter =~ s/\xf1\xff\xff\x7f/$own/g;
    my $program = pack('S x6 P', length($filter) / 8, $filter);
    call('seccomp', $PRCTL, $PR_SET_SECCOMP, 2, $program, 0, 0);
}

sub become_program {
    my ($parent) = @_;
    setpgrp(0, 0);
    call('prctl', $PRCTL, $PR_SET_PDEATHSIG, $SIGKILL, 0, 0, 0);
    exit 1 if getppid() != $parent;
    open(my $file, '<:raw', $filter_file) or die "$filter_file: $!\n";
    local $/;
    my $filter = <$file>;
    close $file;
    call('prctl', $PRCTL, $PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    # Whatever the judge had open is nothing to a stranger.
    opendir(my $open, '/proc/self/fd') or die "/proc/self/fd: $!\n";
    my @open = grep { $_ > 3 } readdir $open;
    closedir $open;
    syscall($CLOSE, $_ + 0) for @open;
    restrict_files();
    restrict_calls($filter);
    exec { $rest[0] } @rest;
    die "$rest[0]: $!\n";
}

call('prctl', $PRCTL, $PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
my $parent = $$;
my $pid = fork;
die "fork: $!\n" unless defined $pid;
if ($pid == 0) {
    eval { become_program($parent) };
    print STDERR "restricted: $@";
    exit 126;
}

open(my $control, '+<&=', 4) or die "control: $!\n";
syswrite($control, "$pid\n");
# The ends of these belong to the program alone: their end is then its own.
syscall($CLOSE, $_) for 0 .. 3;
my $status = 0;
my $told = '';
vec($told, fileno($control), 1) = 1;
local $SIG{CHLD} = sub {};
while (1) {
    my $ready = select(my $readable = $told, undef, undef, $mode eq 'hold' ? undef : 0.1);
    last if $ready > 0 and !sysread($control, my $ignored, 64);
    if ($mode ne 'hold' and waitpid($pid, $WNOHANG) == $pid) {
        $status = $?;
        last;
    }
}
# Nobody in the group can leave it, so this reaches everyone at once.
kill 'KILL', -$pid;
1 while waitpid(-1, 0) > 0;
my $signal = $status & 127;
exit($signal ? 128 + $signal : $status >> 8);
`;
