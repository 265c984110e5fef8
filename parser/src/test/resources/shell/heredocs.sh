cat <<EOF > /etc/x && chmod 600 /etc/x
line $one ${two:-x} $(cmd "a") `b` \$no "quoted" 'too'
EOF
cat <<'RAW' | sort
no $expansion
RAW
cat <<-TABS
	indented
	TABS
cat <<A <<"B"
first
A
second $x
B
if true; then cat <<X; fi
body
X
echo done
