// Nothing is measured in the browser here, but the bundler wants an entry.
import 'react-dom/client'
