echo a
echo "it's 'fine'" 'but this
echo never closes
