FROM a
RUN echo ${a} ${a:-"}"} ${a#x} ${a%%\}} ${a/b/c} ${a+'}'} <<EOF
b
EOF
RUN echo $$ $! $# $@ $1 <<EOF
EOF
RUN echo $${a} $${b c <<EOF
EOF
RUN echo ${a:-{} <<EOF
EOF
