FROM a
COPY <<A <<-"B" /x/
hello $A
 there
A
	$no
	B
RUN <<EOF
#!/bin/bash
# greets
echo "hi $A"
EOF
RUN python3 <<P > out
print("$A")
P
RUN bash <<S
ls $A
S
