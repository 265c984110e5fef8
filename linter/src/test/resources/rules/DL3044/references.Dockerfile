FROM debian:13
ENV A=1
ENV A=2 B=$A
ENV C=1 D=${C:-x} E='$C' F=\$C G="$C"
ENV H=$I I=1
ENV J=1 \
    K=${J} \
    L=$K/$J
ENV M=$M N=1
ENV PATH=/x:$PATH
ENV O=1 \
    # a comment
    P=$O
