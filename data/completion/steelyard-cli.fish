# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of steelyard-cli for fish 3.4 and later.
#
# Commands and options are asked of the program when this is loaded: it has the one list of them and
# says it in the user's language. No word of its help that is translated is relied on.

# Completion must not wait for standard input, nor have its columns made narrow.
function __steelyard_cli_ask
    env COLUMNS=1000 steelyard-cli $argv 2>/dev/null </dev/null
end

function __steelyard_cli_lacks_command
    test (count (commandline -opc)) -eq 1
end

function __steelyard_cli_is
    set -l words (commandline -opc)
    test "$words[2]" = $argv[1]
end

# __steelyard_cli_wants COMMAND COUNT OPTION…: whether fewer than COUNT arguments have been given, or
# COUNT is "any"; the options are those that take a value.
function __steelyard_cli_wants
    set -l words (commandline -opc)
    set -l given 0
    set -l awaiting
    set -l ended
    test "$words[2]" = $argv[1]; or return
    for word in $words[3..]
        if test -n "$awaiting"
            set awaiting
        else if test -z "$ended" -a "$word" = --
            set ended yes
        else if test -z "$ended"; and contains -- $word $argv[3..]
            set awaiting yes
        else if test -n "$ended"; or not string match -q -r -- '^-.' $word
            set given (math $given + 1)
        end
    end
    test $argv[2] = any; or test $given -lt $argv[2]
end

function __steelyard_cli_files
    set -l word (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
    string match -r -- '.*(?:/|\.json|\.steelyard)$' (complete -C "__fish_command_without_completions $word")
end

function __steelyard_cli_presets
    set -l words (commandline -opc)
    set -l given
    for i in (seq 3 (count $words))
        if test "$words[$i]" = --catalogue
            set given $words[(math $i + 1)]
        else if string match -q -- '--catalogue=*' $words[$i]
            set given (string replace -- --catalogue= '' $words[$i])
        end
    end
    if test -n "$given"
        set given (string replace -r -- '^~/' $HOME/ $given)
        # A pipe would be waited for.
        test -f "$given"; or set given (string unescape -- $given)
        test -f "$given"; or return
        set given --catalogue=$given
    end
    # The head of the table ends with a line of dashes.
    for line in (__steelyard_cli_ask presets $given)[3..]
        string match -q -r -- '^(?<id>[A-Za-z0-9_][A-Za-z0-9._-]*)(?: +(?<name>.*?)(?:  .*)?)?$' $line
        and printf '%s\t%s\n' $id $name
    end
end

# __steelyard_cli_add_option COMMAND SHORT LONG VALUE DESCRIPTION
function __steelyard_cli_add_option
    set -l option -c steelyard-cli -n "__steelyard_cli_is $argv[1]" -l $argv[3] -d $argv[5]
    test -n "$argv[2]"; and set -a option -s $argv[2]
    switch $argv[3]=$argv[4]
        case '*='
            complete $option
        case '*|*'
            complete $option -x -a (string replace -a '|' ' ' -- $argv[4])
        case 'preset=*'
            complete $option -x -k -a '(__steelyard_cli_presets)'
        case 'title=*' 'date=*' 'part=*' 'number=*' 'width=*'
            complete $option -x
        case '*'
            complete $option -x -a '(__steelyard_cli_files)'
    end
end

# __steelyard_cli_add_arguments COMMAND ARGUMENTS OPTION…
function __steelyard_cli_add_arguments
    set -l count (count (string split -n ' ' -- $argv[2]))
    set -l offered '(__steelyard_cli_files)'
    test $count -gt 0; or return
    # As it is printed where the charset has an ellipsis, and where it has none.
    string match -q -r -- '[…?]$' $argv[2]; and set count any
    string match -q -- '*|*' $argv[2]; and set offered (string replace -a '|' ' ' -- $argv[2])
    complete -c steelyard-cli -n "__steelyard_cli_wants $argv[1] $count $argv[3..]" -a $offered
end

function __steelyard_cli_add_command
    set -l arguments
    set -l valued
    for line in (__steelyard_cli_ask $argv[1] --help)
        if string match -q -r -- '^  steelyard-cli [a-z-]+ \[[^]]*\] ?(?<rest>.*)$' $line
            set arguments $rest
        else if string match -q -r -- \
                '^  (?:-(?<short>.), )?--(?<long>[a-z][a-z-]*)(?:=(?<value>\S+))? *(?<said>.*)$' $line
            __steelyard_cli_add_option $argv[1] "$short" $long "$value" "$said"
            test -n "$value"; and set -a valued --$long
        end
    end
    __steelyard_cli_add_arguments $argv[1] "$arguments" $valued
end

# In a function, so that no variable of it is left to the user's shell.
function __steelyard_cli_add_all
    for line in (__steelyard_cli_ask --help)
        string match -q -r -- '^  (?<name>[a-z][a-z-]*) +(?<said>\S.*)$' $line
        and test $name != steelyard-cli
        or continue
        complete -c steelyard-cli -n __steelyard_cli_lacks_command -a $name -d $said
        __steelyard_cli_add_command $name
    end
end

complete -c steelyard-cli -f
complete -c steelyard-cli -n __steelyard_cli_lacks_command -s h -l help -d 'Show the help'
complete -c steelyard-cli -n __steelyard_cli_lacks_command -l version -d 'Show the version'
__steelyard_cli_add_all
