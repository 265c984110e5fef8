dir=$(mktemp -d)
name=$(printf file)
cd $dir || exit 1
echo one > $name
[ -n $name ] && echo named
[ $name = file ] && echo same
for f in $dir/*; do echo ${f##*/}; done
cat $dir/$name `printf %s $name`
echo $(cat $name) ${name%e} $name-$name
test -f $name && echo there
cp $name $name.copy && ls $dir | cat
case $name in file) echo case ;; esac
: ${other:=$name}; echo $other
rm -r $dir
