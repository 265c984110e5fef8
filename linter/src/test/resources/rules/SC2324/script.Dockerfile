FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN n=0; n+=1; echo "$n"
RUN declare -i n=0; n+=1; s=a; s+="1"; s+=b; s+=2x; a=(); a+=(1); echo "$n$s${a[*]}"
