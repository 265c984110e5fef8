cmd >out 2>>err <in 3<>both 4>|force 5>&1 6<&- &>all
>only
{fd}>file cmd 2>&1 >&2 <<< "here $x" <<<word
cmd >"$dir"/x 2> /dev/null arg
exec 3>&-
