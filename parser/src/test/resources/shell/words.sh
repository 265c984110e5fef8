echo plain 'single $x' "double $x ${y} \" \$z `date`" mi'x'ed"$1"\ end
echo $'a\'b' $"loc $x" \n a\
b ~ ~user/x ~/y a~ *.txt [a-z]? [!x]* [ab [[:alpha:]_] @(a|b$c) +(x) !(*.o)
echo {a,b} {1..3} {} {a} a{b,"c d",{e,f}}g x{ }
echo $ "$" "a$" $@ "$*" $# $? $$ $! $- $0 $1 $10 $_x
echo a#b "c"#d # comment
echo foo=bar a@b +x -y= "" '' ""x
