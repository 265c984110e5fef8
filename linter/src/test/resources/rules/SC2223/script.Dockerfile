FROM debian:13
RUN : ${DIR:=/opt/*}; ls "$DIR"
