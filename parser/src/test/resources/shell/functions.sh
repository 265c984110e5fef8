f() { echo "$1"; }
g ()
{
  local x=1 y="$2"
  f "$x"
}
function h { f; }
function i-j() (k)
:() { :|:& }
coproc server { nc -l 80; }
coproc cat -
