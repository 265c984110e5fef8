FROM debian:13
ENV A=1 B=$A
ENV A=2 C=$A
FROM debian:13
ENV A=1 D=$A
ENV E=1 F=$EF G=${E:-x}
ENV H=1 I='$H'
