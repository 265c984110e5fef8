FROM debian:13
ARG dir
ARG version=1.2
RUN rm -rf $dir/x && mkdir -p $dir /opt/$version/bin
RUN tmp=$(mktemp -d); cp /etc/passwd $tmp/passwd; ls $HOME/.ssh
CMD $BASE/start $dir/config
