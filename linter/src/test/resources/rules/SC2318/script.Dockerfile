FROM debian:13
RUN export PREFIX=/opt LIBDIR=$PREFIX/lib && make
RUN export A=1 B=2 PATH=/opt:$PATH && export C=$A && A=1 B=$A make
RUN f() { local dir=$1 file=$dir/x; cat "$file"; }; f /etc
