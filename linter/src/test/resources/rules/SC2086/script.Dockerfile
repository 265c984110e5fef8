FROM debian:13
ARG VERSION=1.2
ARG FLAGS="-a -b"
ARG DIR
RUN cd $DIR && [ $VERSION = 1 ] && [ -n $FLAGS ] && echo $DIR > $DIR/x
RUN x="$(pwd)"; \
    cd \
      $x/a; \
    y=a; cd $y; cd "$x"; [[ $x ]]
RUN <<EOF
case $1 in
  a) test -f $1 > ${1%.x}/"$2" ;;
esac
[ ${#x} = 1 ] || cd `dirname $x` && cd $x$y
EOF
