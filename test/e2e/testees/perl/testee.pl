#!/usr/bin/env perl
# The operation screens in Perl 5, core modules only; written from specs/protocol/README.md.
use strict;
use warnings;

use Encode qw(encode_utf8);
use JSON::PP ();
use List::Util qw(any max);
use Time::Local qw(timegm_modern);

my $json = JSON::PP->new->utf8->canonical;    # reads and writes bytes; texts in between are characters
my $contract;
my %page_of = ( shell => \&shell, list => \&list, detail => \&detail );

binmode $_, ':raw' for *STDIN, *STDOUT;
$| = 1;

while ( defined( my $line = <STDIN> ) ) {
    next if $line !~ /\S/;
    my $message = $json->decode($line);
    last if $message->{t} eq 'bye';
    if    ( $message->{t} eq 'hello' )  { say_line( hello($message) ) }
    elsif ( $message->{t} eq 'render' ) { say_line( { t => 'result', id => $message->{id}, %{ answer($message) } } ) }
}

sub say_line { print $json->encode(shift), "\n" }

sub hello {
    $contract = shift->{contract};
    my %surfaces = map { $_ => { support => 'full', source => __FILE__ } } keys %page_of;
    return {
        t        => 'hello',
        protocol => 1,
        testee   => { name => 'perl-screens', version => '1.0', language => 'perl' },
        surfaces => \%surfaces,
    };
}

sub answer {
    my $request = shift;
    my $page    = $page_of{ $request->{surface} }
        or return { status => 'unsupported', reason => "there is no page \"$request->{surface}\"" };
    my $now = moment( $request->{now} )
        // return { status => 'rejected', reason => "\"$request->{now}\" is no time" };
    return { status => 'rejected', reason => 'a run is no object' }
        if any { ref ne 'HASH' } @{ $request->{input}{runs} };

    my $result = eval { $page->( $request->{input}, $now ) // not_found() };
    return $result ? { status => 'ok', %$result } : { status => 'error', message => "$@" };
}

# Pages

sub shell {
    my ( $input, $now ) = @_;
    return undef if !defined $input->{environment};
    my $runs = visible_runs($input) // return undef;
    my @active = grep { phase($_) ne 'terminal' && phase($_) ne '' } @$runs;
    return listing( 'shell', $contract->{phrases}{page}{shellTitle}, \@active, $now );
}

sub list {
    my ( $input, $now ) = @_;
    my $runs = visible_runs($input) // return undef;
    return listing( 'list', $contract->{phrases}{page}{listTitle}, $runs, $now );
}

sub detail {
    my ( $input, $now ) = @_;
    my $runs = visible_runs($input) // return undef;
    my ($run) = grep { $_->{id} eq $input->{run} } @$runs or return undef;
    my $page  = $contract->{phrases}{page};
    my $truth = truth_of( $run, $now );
    my $main  = heading( 1, $run->{label} )
        . '<div data-lifecycle-banner>' . state_of($truth) . "</div>\n"
        . progress( $run, $truth )
        . link_from( 'detail', $run, $page->{back} )
        . '<section data-diagnostics>' . heading( 2, $page->{diagnostics} ) . facts($run) . "</section>\n";
    return {
        body   => html( $page->{detailTitle}, "<main data-truth=\"$truth->{name}\">\n$main</main>" ),
        truth  => { $run->{id} => $truth->{name} },
        source => source(__LINE__),
    };
}

sub listing {
    my ( $surface, $title, $runs, $now ) = @_;
    my ( %truth, $items );
    for my $run (@$runs) {
        my $truth = truth_of( $run, $now );
        $truth{ $run->{id} } = $truth->{name};
        $items .= sprintf qq{<li data-run-id="%s" data-truth="%s">\n%s</li>\n}, escape( $run->{id} ), $truth->{name},
            heading( 2, $run->{label} )
            . state_of($truth)
            . progress( $run, $truth )
            . link_from( $surface, $run, $truth->{words}{action} );
    }
    my $body = defined $items ? "<ul>\n$items</ul>" : paragraph( $contract->{phrases}{page}{empty} );
    return {
        body   => html( $title, '<main>' . heading( 1, $title ) . "$body</main>" ),
        truth  => \%truth,
        source => source(__LINE__),
    };
}

sub not_found {
    my $page = $contract->{phrases}{page};
    my $main = heading( 1, $page->{notFoundTitle} ) . paragraph( $page->{notFoundBody} );
    return { code => 404, body => html( $page->{notFoundTitle}, "<main>$main</main>" ) };
}

# The runs that the viewer may see in the workspace, or in the environment of the page; undef for who may not look.
sub visible_runs {
    my $input = shift;
    my @memberships = grep { $_->{workspace} eq $input->{workspace} } @{ $input->{viewer}{memberships} }
        or return undef;
    my %may_see = map { $_ => 1 } map { @{ $_->{environments} } } @memberships;
    if ( defined( my $environment = $input->{environment} ) ) {
        return undef if !$may_see{$environment};
        %may_see = ( $environment => 1 );
    }
    return [
        sort { $a->{id} cmp $b->{id} }
        grep { $_->{workspace_id} eq $input->{workspace} && $may_see{ $_->{environment_id} } } @{ $input->{runs} }
    ];
}

# Truth

sub phase { $contract->{persisted}{status}{ shift->{status} } // '' }

sub truth_of {
    my ( $run, $now ) = @_;
    my ( $name, $key ) = judge( $run, $now );
    my $words  = $contract->{words}{$name};
    my $reason = $name eq 'unsupported' ? $contract->{phrases}{reasons}{$key} : undef;
    return { name => $name, reason => $reason, words => $words->{$key} // $words->{any} };
}

sub judge {
    my ( $run, $now ) = @_;
    my $phase = phase($run);
    return qw(unsupported unknown-status) if $phase eq '';
    return ( is_reconciled($run) ? 'reconciled' : 'terminal', $run->{outcome} // '' ) if $phase eq 'terminal';

    my $windows = $contract->{windows}{types}{ $run->{type} } // $contract->{windows}{default};
    return qw(unsupported exempt-type) if !ref $windows;

    my @anchors = map { moment($_) } grep {defined} @$run{ @{ $contract->{lifecycle}{anchors}{$phase} } };
    return qw(unsupported malformed-timestamp) if any { !defined } @anchors;
    return qw(unsupported no-timestamp)        if !@anchors;

    my $window = $windows->{$phase};
    return ( defined $window && $now - max(@anchors) > $window ? 'likely_stale' : 'fresh', $phase );
}

sub is_reconciled {
    my $claim = shift->{context}{reconciliation};
    return undef if ref $claim ne 'HASH' || !defined moment( $claim->{reconciled_at} );
    return any { $_ eq ( $claim->{source} // '' ) } @{ $contract->{evidence}{reconciliation} };
}

# Milliseconds since 1970 of an RFC 3339 time; undef for all else.
sub moment {
    my $text = shift // return undef;
    my ( $year, $month, $day, $hour, $minute, $second, $fraction, $sign, $off_hour, $off_minute ) = $text =~ m{
        \A (\d{4})-(\d\d)-(\d\d) [Tt] (\d\d):(\d\d):(\d\d) (?:\.(\d+))? (?: [Zz] | ([+-])(\d\d):(\d\d) ) \z
    }xa or return undef;
    my $offset = 0;
    if ($sign) {
        return undef if $off_hour > 23 || $off_minute > 59;
        $offset = "${sign}1" * ( $off_hour * 60 + $off_minute );
    }
    my $seconds = eval { timegm_modern( $second, $minute, $hour, $day, $month - 1, $year ) } // return undef;
    return ( $seconds - $offset * 60 ) * 1000 + substr( ( $fraction // '' ) . '000', 0, 3 );
}

# HTML

sub state_of {
    my $truth = shift;
    my $html  = '<strong>' . escape( $truth->{words}{label} ) . '</strong>' . paragraph( $truth->{words}{guidance} );
    $html .= paragraph( $truth->{reason} ) if defined $truth->{reason};
    return $html;
}

sub progress {
    my ( $run,   $truth )     = @_;
    my ( $total, $processed ) = @{ $run->{counts} // {} }{qw(total processed)};
    my $live = $truth->{name} eq 'fresh' && phase($run) eq 'running';
    my $say  = $contract->{phrases}{progress};
    if ( ( any { ( $_ // '' ) !~ /\A\d{1,15}\z/a } $total, $processed ) || $processed > $total ) {
        return $live ? paragraph( $say->{pending} ) : '';
    }
    my $phrase = $truth->{name} =~ /stale|unsupported/ ? 'lastReported' : 'counted';
    my $bar    = $live && $total > 0 ? qq{<progress max="$total" value="$processed"></progress>} : '';
    return $bar . paragraph( fill( $say->{$phrase}, total => $total, processed => $processed ) );
}

sub facts {
    my $run    = shift;
    my $fields = $contract->{phrases}{fields};
    my @times  = qw(created_at queued_at started_at last_progress_at completed_at);
    my @rows   = map { '<dt>' . escape( $fields->{$_} ) . '</dt><dd>' . escape( $run->{$_} ) . "</dd>\n" }
        grep { defined moment( $run->{$_} ) } @times;
    return "<dl>\n@rows</dl>";
}

sub link_from {
    my ( $surface, $run, $text ) = @_;
    my $target = $contract->{surfaces}{ $contract->{surfaces}{$surface}{link} };
    my %own    = ( workspace => $run->{workspace_id}, environment => $run->{environment_id}, run => $run->{id} );
    my $path   = fill( $target->{path}, map { $_ => percent( $own{$_} ) } keys %own );
    return sprintf qq{<p><a href="%s">%s</a></p>\n}, escape($path), escape($text);
}

sub html {
    my ( $title, $body ) = @_;
    my $head = '<meta charset="utf-8"><title>' . escape($title) . '</title>';
    return qq{<!doctype html>\n<html lang="en"><head>$head</head>\n<body>$body</body></html>\n};
}

sub heading   { my ( $level, $text ) = @_; "<h$level>" . escape($text) . "</h$level>\n" }
sub paragraph { '<p>' . escape(shift) . "</p>\n" }
sub fill      { my ( $text, %values ) = @_; $text =~ s/\{(\w+)\}/$values{$1} \/\/ ''/ger }
sub source    { __FILE__ . ':' . shift }
sub escape    { shift =~ s/([&<>"'\r])/'&#' . ord($1) . ';'/ger }
sub percent   { encode_utf8(shift) =~ s/([^A-Za-z0-9_.!~*'()-])/sprintf '%%%02X', ord $1/ger }
